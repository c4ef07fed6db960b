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
            String missing = plan.missing().isEmpty() ? "" : ", missing: " + String.join(", ", plan.missing());
            return Check.fail(
                    NAME,
                    system,
                    plan.surplus().size() + " that are wrong or twice" + missing,
                    "ask for subscribe; reconcile does it by itself");
        }
        String message = "all " + plan.present().size() + " topics are sent to " + plan.address();
        return SubscribeAction.others(plan)
                .map(others -> Check.warn(NAME, system, message, others))
                .orElseGet(() -> Check.ok(NAME, system, message));
    }
}
