package dev.parley.function;

import dev.parley.systems.Check;
import dev.parley.systems.Subscriptions;
import dev.parley.systems.WebhookSetup;
import java.util.ArrayList;
import java.util.List;

/** Webhooks: whether they can be verified, and whether they are sent here. */
record WebhookChecks(WebhookCare care, Surroundings around) {

    private static final String NAME = "webhook";

    List<Check> of(String system) {
        WebhookSetup setup = care.setup(system).orElseGet(WebhookSetup.None::new);
        if (setup instanceof WebhookSetup.None) {
            return List.of(Check.ok(NAME, system, "it sends none; the schedule finds what has changed"));
        }
        List<Check> checks = new ArrayList<>(CheckAction.guarded(NAME, system + " secret", () -> verified(system)));
        if (!care.hasAddress()) {
            checks.add(Check.warn(
                    NAME,
                    system,
                    "PARLEY_WEBHOOK_URL is not set, so nobody can tell whether webhooks are sent here",
                    "set it; without webhooks the schedule finds what has changed"));
        } else if (setup instanceof WebhookSetup.Managed managed) {
            checks.add(sent(system, managed.subscriptions()));
        } else if (setup instanceof WebhookSetup.ByHand byHand) {
            checks.add(Check.unknown(
                    NAME,
                    system,
                    "whether webhooks are sent to " + care.address(system) + " cannot be asked",
                    byHand.how()));
        }
        return checks;
    }

    private List<Check> verified(String system) {
        around.types()
                .apply(system)
                .ifPresent(type -> type.webhook(around.settings().apply(system)));
        return List.of(Check.ok(NAME, system + " secret", "set"));
    }

    private Check sent(String system, Subscriptions subscriptions) {
        SubscriptionPlan plan = care.plan(system, subscriptions, false);
        if (!plan.isSettled()) {
            return Check.fail(NAME, system, wrong(plan), "ask for subscribe; a reconcile of all pairs does it as well");
        }
        String message = "all " + plan.present().size() + " topics are sent to " + plan.address();
        return SubscribeAction.others(plan)
                .map(others -> Check.warn(NAME, system, message, others))
                .orElseGet(() -> Check.ok(NAME, system, message));
    }

    private static String wrong(SubscriptionPlan plan) {
        List<String> parts = new ArrayList<>();
        if (!plan.missing().isEmpty()) {
            parts.add("not sent to " + plan.address() + ": " + String.join(", ", plan.missing()));
        }
        if (!plan.surplus().isEmpty()) {
            parts.add(plan.surplus().size() + " sent twice, or to a wrong address of ours");
        }
        return String.join("; ", parts);
    }
}
