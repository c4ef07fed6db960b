package dev.parley.playground.kill;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.Definitions;
import dev.parley.playground.Settings;
import dev.parley.playground.lambda.FunctionPackage;
import dev.parley.playground.lambda.FunctionProcess;
import dev.parley.playground.lambda.LocalLambda;
import dev.parley.playground.sim.webhook.WebhookDelivery;
import dev.parley.sync.Links;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Two systems with people at work and the function between them, whose process is killed again and again; then it is
 * left in peace, and what stands is checked. One thread; the same seed makes the same people and the same traps.
 */
final class World implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** The shortest there is: how long a killed run keeps its pair to itself follows from it. */
    private static final String TIME_BUDGET = "20";

    private static final int FIRST_RECORDS = 5;
    private static final int MOST_STEPS_PER_KILL = 40;

    /**
     * What all worlds share.
     *
     * @param store the database's address
     * @param table of this world alone
     * @param links in that table
     */
    record Ground(
            FunctionPackage unpacked,
            Definitions definitions,
            URI store,
            String table,
            Links links,
            Consumer<String> log) {}

    private final String dataflow;
    private final long seed;
    private final Random random;
    private final Traces traces = new Traces();
    private final List<Kill> kills = new CopyOnWriteArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final Trap trap = new Trap(this::kill);
    private final Consumer<String> log;
    private final Theatre theatre;
    private final Passage store;
    private final List<Sort> sorts;
    private final People people;
    private final Victim victim;
    private final LocalLambda lambda;
    private final Operator operator;
    private final Waiting waiting;
    private volatile int step;

    World(String dataflow, long seed, Ground ground) throws IOException {
        this.dataflow = dataflow;
        this.seed = seed;
        this.random = new Random(seed);
        this.log = ground.log();
        this.sorts = Sorts.of(dataflow);
        this.theatre = new Theatre(dataflow, ground.definitions(), trap, this::receive);
        this.waiting = new Waiting(ground.links(), dataflow, sorts);
        this.people = new People(sorts, theatre, traces, waiting::settled, random);
        this.store = new Passage(ground.store().toString(), trap);
        this.victim = new Victim(new FunctionProcess(ground.unpacked(), environment(ground), ground.log()));
        this.lambda = new LocalLambda(victim, 1, TIMEOUT, Clock.systemUTC());
        this.operator = new Operator(lambda);
    }

    private Map<String, String> environment(Ground ground) {
        var settings = new Settings(
                dataflow,
                URI.create(store.origin()),
                ground.definitions().folder(),
                "http://127.0.0.1/webhooks",
                "known to everyone",
                theatre.settings());
        var environment = new HashMap<>(settings.environment());
        environment.put("PARLEY_TABLE", ground.table());
        environment.put("PARLEY_TIME_BUDGET", TIME_BUDGET);
        environment.put("PARLEY_APPROVE", "auto");
        return environment;
    }

    /** Kills so many times, then checks. */
    Outcome live(int deaths) throws InterruptedException {
        people.enterOfEach(FIRST_RECORDS);
        for (int i = 0; i < deaths; i++) {
            die();
        }
        violations.addAll(new Rest(operator, theatre::writes, waiting).reach());
        var check = new Check(sorts, new Survey(operator, theatre).of(sorts), traces);
        violations.addAll(check.of(people.planted()));
        return new Outcome(
                dataflow + ", seed " + seed,
                kills,
                violations,
                check.unknownOutcomes(),
                people.planted().size(),
                traces.size(),
                victim.starts());
    }

    private void die() throws InterruptedException {
        var snare = Snare.any(random);
        trap.set(snare.moment(), snare.number());
        for (int i = 0; i < MOST_STEPS_PER_KILL && trap.isSet(); i++) {
            step++;
            for (int deeds = random.nextInt(4); deeds > 0; deeds--) {
                people.act();
            }
            if (random.nextInt(3) > 0) {
                theatre.awaitWebhooks(TIMEOUT);
            }
            if (random.nextInt(4) > 0) {
                var answer = operator.run(random.nextInt(8) == 0 ? "reconcile" : "sync");
                answer.ifPresent(this::mustBeOk);
            }
        }
        trap.remove();
        theatre.awaitWebhooks(TIMEOUT);
    }

    /**
     * A store or system that is too slow for this machine's load is no mistake, and the leases of a run that was killed
     * still stand: the next run goes on.
     */
    private void mustBeOk(JsonNode answer) {
        var code = answer.at("/error/code").asText();
        var later = code.equals("BUSY") || code.endsWith("UNAVAILABLE");
        if (!answer.path("ok").asBoolean() && !later) {
            violations.add(new Violation("REFUSED", "step " + step + " " + answer));
        }
    }

    private void kill(Moment moment, String call) {
        victim.kill();
        var kill = new Kill(moment, call, step, Instant.now());
        kills.add(kill);
        log.accept("killed in " + kill);
    }

    private int receive(WebhookDelivery delivery) throws IOException {
        return operator.deliver(dataflow.equals("powerofficego-shopify") ? "shopify" : "customcrm", delivery);
    }

    @Override
    public void close() {
        lambda.close();
        theatre.close();
        store.close();
    }
}
