package dev.parley.function;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Side;
import dev.parley.links.TableState;
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
import java.util.function.Consumer;
import java.util.function.Function;
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
     * @param systemSettings settings of each system, by its name
     * @param network asked for when a system is first called
     * @param table tells how the table is made
     * @param metricLines takes the lines that metrics are made of
     */
    record Materials(
            FunctionSettings settings,
            Function<String, Settings> systemSettings,
            Dataflow dataflow,
            Systems systems,
            Links links,
            Supplier<Http> network,
            Clock clock,
            Consumer<String> metricLines,
            Supplier<Optional<TableState>> table) {

        /** These with other settings of the function. */
        Materials with(FunctionSettings other) {
            return new Materials(other, systemSettings, dataflow, systems, links, network, clock, metricLines, table);
        }
    }

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
        Metrics metrics = new Metrics(engine, given.clock(), settings.metrics(), given.metricLines());
        Webhooks webhooks = new Webhooks(
                settings.connection(),
                name -> webhook(given, name),
                new Hints(engine, budgets, metrics),
                settings.bodyLimit());
        return new Parts(Actions.over(engine, budgets, metrics, around(given, timing)), webhooks);
    }

    private static Surroundings around(Materials given, Timing timing) {
        return new Surroundings(
                given.settings().webhookUrl(),
                name -> given.systems().find(name),
                given.systemSettings(),
                given.network(),
                timing,
                given.table());
    }

    private static Timing timing() {
        return Timing.ofMachine(new Patience());
    }

    private static BusinessSystem system(Materials given, SystemType type, Timing timing) {
        return new LazySystem(
                type,
                () -> type.open(
                        given.systemSettings().apply(type.name()),
                        given.network().get(),
                        timing),
                timing.callTimeout());
    }

    private static Optional<Webhook> webhook(Materials given, String name) {
        boolean takesPart = Stream.of(Side.values())
                .anyMatch(side -> given.dataflow().end(side).system().equals(name));
        return takesPart
                ? given.systems().get(name).webhook(given.systemSettings().apply(name))
                : Optional.empty();
    }
}
