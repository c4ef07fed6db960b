package dev.parley.function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.systems.Subscriptions;
import dev.parley.systems.Subscriptions.Subscription;
import dev.parley.systems.WebhookSetup;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** {@code subscribe}: makes the systems send their webhooks here, as far as they have an API for that. */
record SubscribeAction(WebhookCare care, Budgets budgets) implements Action {

    private static final String REPLACE = "replace";
    private static final String STATE = "state";
    private static final String REPAIRED = "repaired";
    private static final String FAILED = "failed";
    private static final Set<String> NEWS = Set.of(REPAIRED, FAILED);

    @Override
    public Set<String> parameters() {
        return Set.of(REPLACE);
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        boolean replace = parameters.flag(REPLACE);
        if (!care.hasAddress()) {
            throw new Refused(
                    "SETTINGS",
                    "PARLEY_WEBHOOK_URL is not set",
                    "set it to the address of the HTTP API, without /webhooks");
        }
        budgets.forRun();
        ObjectNode answer = Answers.ok("subscribe");
        ArrayNode systems = answer.putArray("systems");
        for (String system : care.systems()) {
            systems.add(subscribed(system, replace));
        }
        return answer;
    }

    /** What was repaired or could not be; empty when all is as it was. */
    ArrayNode repaired() {
        ArrayNode news = Answers.object().arrayNode();
        for (String system : care.systems()) {
            ObjectNode told = subscribed(system, false);
            if (NEWS.contains(told.path(STATE).asText())) {
                news.add(told);
            }
        }
        return news;
    }

    /** One system; its failure does not keep the other from being subscribed to. */
    private ObjectNode subscribed(String system, boolean replace) {
        ObjectNode node = Answers.object().put("system", system);
        try {
            WebhookSetup setup = care.setup(system).orElseGet(WebhookSetup.None::new);
            if (setup instanceof WebhookSetup.Managed managed) {
                return managed(node, system, managed.subscriptions(), replace);
            }
            if (setup instanceof WebhookSetup.ByHand byHand) {
                node.put("address", care.address(system));
                return node.put(STATE, "by hand").put("wayOut", byHand.how());
            }
            return node.put(STATE, "none").put("wayOut", "it sends no webhooks; the schedule finds what has changed");
        } catch (RuntimeException e) {
            node.put(STATE, FAILED).set("error", Failure.of(e).json());
            return node;
        }
    }

    private ObjectNode managed(ObjectNode node, String system, Subscriptions subscriptions, boolean replace) {
        SubscriptionPlan plan = care.plan(system, subscriptions, replace);
        care.carryOut(plan, subscriptions);
        node.put("address", plan.address()).put(STATE, plan.isSettled() ? "unchanged" : REPAIRED);
        plan.present().forEach(node.putArray("present")::add);
        plan.missing().forEach(node.putArray("added")::add);
        node.put("removed", plan.surplus().size());
        others(plan).ifPresent(others -> node.put("wayOut", others));
        return node;
    }

    /** What to do about addresses that may be another function's. */
    static Optional<String> others(SubscriptionPlan plan) {
        if (plan.others().isEmpty()) {
            return Optional.empty();
        }
        String hosts =
                plan.others().stream()
                        .map(Subscription::address)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining(", "));
        return Optional.of("the same topics are sent to " + hosts + " as well; if that is a former address of this"
                + " function, ask with \"replace\": true");
    }
}
