package dev.parley.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Definitions;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fingerprints;
import dev.parley.playground.sim.webhook.WebhookDelivery;
import dev.parley.sync.Approvals;
import dev.parley.sync.Budget;
import dev.parley.sync.Engine;
import dev.parley.sync.Entry;
import dev.parley.sync.Fate;
import dev.parley.sync.Links;
import dev.parley.systems.Settings;
import dev.parley.systems.Systems;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.MovableClock;
import dev.parley.systems.http.Patience;
import dev.parley.systems.http.RestClientHttp;
import dev.parley.systems.http.Timing;
import dev.parley.systems.rest.SystemFiles;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The function over one dataflow, with the connectors as they ship, over HTTP; by a clock that tests move. */
final class Flow implements AutoCloseable {

    /** Shorter than any retry, longer than any read lag. */
    static final Duration STEP = Duration.ofSeconds(5);

    private static final Duration RUN = Duration.ofMinutes(10);

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_RUNS = 12;

    final MovableClock clock;
    final Links links;
    final Engine engine;
    final List<String> metricLines = new ArrayList<>();
    private final Actions actions;
    private final Webhooks webhooks;
    private final RestClientHttp network;

    /**
     * A function that has been started.
     *
     * @param folder as {@code PARLEY_DEFINITIONS} names it
     * @param settings of the systems
     */
    Flow(String dataflow, Optional<Path> folder, Map<String, String> settings, MovableClock clock, Links links) {
        this(dataflow, folder, settings, clock, links, UnaryOperator.identity());
    }

    /** @param between stands between the connectors and the network */
    Flow(
            String dataflow,
            Optional<Path> folder,
            Map<String, String> settings,
            MovableClock clock,
            Links links,
            UnaryOperator<Http> between) {
        this.clock = clock;
        this.links = links;
        network = new RestClientHttp(clock);
        Systems systems = Systems.builtInAnd(folder.map(SystemFiles::in).orElse(List.of()));
        Dataflow definition = new Definitions(folder, new SystemsCatalog(systems)).named(dataflow);
        Timing timing = clock.timing(new Patience());
        Settings given = Settings.of(settings);
        engine = new Engine(
                "default",
                definition,
                name -> systems.get(name).open(given, between.apply(network), timing),
                links,
                new Fingerprints(new byte[32]),
                clock,
                () -> UUID.randomUUID().toString(),
                new Approvals(true, "table"));
        Budgets budgets = new Budgets(clock, timing.patience(), RUN, Duration.ofSeconds(30), timing.callTimeout());
        Metrics metrics = new Metrics(engine, clock, Metrics.Detail.PAIR, metricLines::add);
        actions = Actions.over(engine, budgets, metrics, around(settings, systems, timing, between));
        webhooks = new Webhooks(
                "default", name -> systems.get(name).webhook(given), new Hints(engine, budgets, metrics), 1 << 20);
    }

    private Surroundings around(
            Map<String, String> settings, Systems systems, Timing timing, UnaryOperator<Http> between) {
        return new Surroundings(
                Optional.ofNullable(settings.get("PARLEY_WEBHOOK_URL")).map(URI::create),
                systems::find,
                name -> Settings.of(settings),
                () -> between.apply(network),
                timing,
                Optional::empty);
    }

    /** A run of every pair that was successful. */
    ObjectNode run(String action) {
        return answer(Answers.object().put("action", action));
    }

    /** An action of one pair that was successful. */
    ObjectNode ask(String action, String pair) {
        return answer(Answers.object().put("action", action).put("pair", pair));
    }

    /** An action as it is written on a command line. */
    ObjectNode ask(ObjectNode request) {
        return answer(request);
    }

    /** The checklist, as far as the time goes. @param more parameters */
    ObjectNode checklist(Map<String, String> more) {
        ObjectNode request = Answers.object().put("action", "checklist").put("sandbox", true);
        more.forEach(request::put);
        return answer(request);
    }

    /** A run of every pair, whatever becomes of it. */
    ObjectNode attempt(String action) {
        clock.advance(STEP);
        return actions.answer(Answers.object().put("action", action));
    }

    private ObjectNode answer(ObjectNode request) {
        clock.advance(STEP);
        ObjectNode answer = actions.answer(request);
        if (!answer.path("ok").asBoolean()) {
            throw new AssertionError(answer.toPrettyString());
        }
        return answer;
    }

    /** Runs until one changes nothing any more and leaves nothing to be done soon. */
    void rest(IntSupplier writes) {
        for (int runs = 0; runs < MOST_RUNS; runs++) {
            int before = writes.getAsInt();
            ObjectNode answer = run("sync");
            if (writes.getAsInt() == before && sum(answer, "due") == 0) {
                return;
            }
        }
        throw new AssertionError("no rest after " + MOST_RUNS + " runs: " + told(run("sync")));
    }

    /** Whether neither a run nor a reconcile writes anything more. */
    boolean rests(IntSupplier writes) {
        int before = writes.getAsInt();
        run("sync");
        run("reconcile");
        return writes.getAsInt() == before;
    }

    /** Waits until a system's webhooks are delivered. */
    static void await(Idle webhooks) {
        try {
            if (!webhooks.await(PATIENCE)) {
                throw new AssertionError("webhooks are still under way");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Becomes true within a time, or not. */
    @FunctionalInterface
    interface Idle {
        boolean await(Duration longest) throws InterruptedException;
    }

    /** The sum of a count over all pairs of an answer. */
    static int sum(JsonNode answer, String count) {
        int sum = 0;
        for (JsonNode pair : answer.get("pairs")) {
            sum += pair.path("counts").path(count).asInt();
        }
        return sum;
    }

    /** Pairs with what else than unchanged they tell of. */
    static String told(JsonNode answer) {
        StringBuilder text = new StringBuilder();
        answer.get("pairs").forEach(pair -> text.append(pair.get("pair").asText())
                .append(' ')
                .append(pair.get("counts"))
                .append(pair.get("notes"))
                .append('\n'));
        return text.toString();
    }

    Fate look(String pair, Side side, String id) {
        clock.advance(STEP);
        return engine.reconcile(pair, side, id, budget(), false);
    }

    Budget budget() {
        return new Budget(clock, clock.instant().plus(Duration.ofMinutes(2)), Duration.ofSeconds(1));
    }

    Entry entry(String pair, Side side, String id) {
        return links.find(engine.key(pair), side, id);
    }

    /** The id of the right record a left one is linked with. */
    String right(String pair, String left) {
        return entry(pair, Side.LEFT, left)
                .other()
                .orElseThrow(() -> new AssertionError(pair + " " + left + " has no counterpart: " + problems()));
    }

    /** Every problem there is: pair, id and code. */
    List<String> problems() {
        return engine.dataflow().pairs().stream()
                .flatMap(pair -> links.problems(engine.key(pair.name()), 1000).stream()
                        .map(entry -> pair.name() + " " + entry.id() + " "
                                + entry.problem().orElseThrow().code()))
                .toList();
    }

    /** A webhook comes by HTTP; answers the status. */
    int deliver(String path, WebhookDelivery delivery) {
        Map<String, String> headers = delivery.headers().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
        String body = new String(delivery.body(), StandardCharsets.UTF_8);
        WebhookEvent event = new WebhookEvent("POST", path, headers, body, false);
        return receive(event);
    }

    /** The status a webhook is answered with. */
    int receive(WebhookEvent event) {
        return webhooks.answer(event.json()).get("statusCode").asInt();
    }

    @Override
    public void close() {
        network.close();
    }
}
