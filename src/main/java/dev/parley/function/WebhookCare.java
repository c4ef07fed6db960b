package dev.parley.function;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Side;
import dev.parley.sync.RemoteFailure;
import dev.parley.systems.Subscriptions;
import dev.parley.systems.Subscriptions.Subscription;
import dev.parley.systems.SystemType;
import dev.parley.systems.WebhookSetup;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sees to it that the systems send their webhooks to {@code PARLEY_WEBHOOK_URL}. For one thread. */
final class WebhookCare {

    private final Surroundings around;
    private final Dataflow dataflow;
    private final String connection;

    WebhookCare(Surroundings around, Dataflow dataflow, String connection) {
        this.around = around;
        this.dataflow = dataflow;
        this.connection = connection;
    }

    /** Whether it is known where webhooks are to be sent. */
    boolean hasAddress() {
        return around.webhookUrl().isPresent();
    }

    /** The systems of the dataflow. */
    Set<String> systems() {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(Side.values()).forEach(side -> names.add(dataflow.end(side).system()));
        return names;
    }

    /** How webhooks of a system come to be sent; empty for one that cannot be looked after. */
    Optional<WebhookSetup> setup(String system) {
        return type(system)
                .map(type -> type.setup(
                        around.settings().apply(system), around.network().get(), around.timing()));
    }

    private Optional<SystemType> type(String system) {
        return around.types().apply(system);
    }

    /** Where a system's webhooks are taken. */
    String address(String system) {
        String base = around.webhookUrl().map(URI::toString).orElse("").replaceAll("/+$", "");
        return base + "/webhooks/" + connection + "/" + system;
    }

    /** What is to be done so that all are there, once each. */
    SubscriptionPlan plan(String system, Subscriptions subscriptions, boolean replace) {
        Set<String> datatypes = Surroundings.wanted(dataflow, system).read();
        return SubscriptionPlan.of(
                subscriptions.topics(datatypes), subscriptions.all(), address(system), system, replace);
    }

    /** Does it: what is missing first, so that nothing goes unheard. */
    void carryOut(SubscriptionPlan plan, Subscriptions subscriptions) {
        for (String topic : plan.missing()) {
            try {
                subscriptions.add(topic, plan.address());
            } catch (RemoteFailure.Rejected e) {
                // Another worker may have been faster; then it is there now.
                boolean there = subscriptions.all().stream().anyMatch(one -> plan.isWanted(one, topic));
                if (!there) {
                    throw e;
                }
            }
        }
        for (Subscription old : plan.surplus()) {
            subscriptions.remove(old);
        }
    }
}
