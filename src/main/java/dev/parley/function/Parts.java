package dev.parley.function;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fingerprints;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Engine;
import dev.parley.sync.Links;
import dev.parley.systems.Settings;
import dev.parley.systems.SystemType;
import dev.parley.systems.Systems;
import dev.parley.systems.Webhook;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.Patience;
import dev.parley.systems.http.Timing;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What answers events, put together for one dataflow. Nothing is called and no credential is looked at before the first
 * event needs it.
 */
record Parts(Actions actions, Webhooks webhooks) {

    /** How long one call to a system may take, waits and retries included. */
    static final Duration CALL_TIMEOUT = timing().callTimeout();

    /**
     * What they are made of.
     *
     * @param environment settings of the systems
     * @param network asked for when a system is first called
     */
    record Materials(
            FunctionSettings settings,
            Settings environment,
            Dataflow dataflow,
            Systems systems,
            Links links,
            Supplier<Http> network,
            Clock clock) {}

    static Parts of(Materials given) {
        Timing timing = timing();
        FunctionSettings settings = given.settings();
        Engine engine = new Engine(
                settings.connection(),
                given.dataflow(),
                name -> system(given, given.systems().get(name), timing),
                given.links(),
                new Fingerprints(settings.fingerprintKey()),
                given.clock(),
                () -> UUID.randomUUID().toString(),
                settings.approvals());
        Budgets budgets = new Budgets(
                given.clock(), timing.patience(), settings.runBudget(), settings.webhookBudget(), timing.callTimeout());
        Webhooks webhooks = new Webhooks(
                settings.connection(), name -> webhook(given, name), new Hints(engine, budgets), settings.bodyLimit());
        return new Parts(Actions.over(engine, budgets, timing.sleeper()), webhooks);
    }

    private static Timing timing() {
        return Timing.ofMachine(new Patience());
    }

    private static BusinessSystem system(Materials given, SystemType type, Timing timing) {
        return new LazySystem(
                type, () -> type.open(given.environment(), given.network().get(), timing), timing.callTimeout());
    }

    private static Optional<Webhook> webhook(Materials given, String name) {
        boolean takesPart = Stream.of(Side.values())
                .anyMatch(side -> given.dataflow().end(side).system().equals(name));
        return takesPart ? given.systems().get(name).webhook(given.environment()) : Optional.empty();
    }
}
