package dev.parley.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.playground.lambda.Launcher;
import dev.parley.playground.lambda.Probe;
import dev.parley.playground.sim.dataset.Sizes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures {@code target/function.zip} as built, for Java or native, and the same small job in Node.js beside it:
 *
 * <pre>
 * java … dev.parley.playground.Bench [--runs 20]
 * </pre>
 *
 * <p>Each run is an instance of its own: start, first webhook (signature, link, both records), twenty more, and of
 * Parley's a reconcile of 500 people on each side. Prints a table of medians in Markdown. Exits with 1 when an answer
 * is not what it must be, with 2 when an argument is wrong.
 */
public final class Bench {

    private static final Sizes SIZES = new Sizes(500, 0, 20, 0, 3);
    private static final int WARM = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Bench() {}

    public static void main(String[] args) throws Exception {
        var runs = args.length == 2 && args[0].equals("--runs") && args[1].matches("[1-9]\\d{0,2}")
                ? Integer.parseInt(args[1])
                : 20;
        if (args.length != 0 && (args.length != 2 || !args[0].equals("--runs"))) {
            System.err.println("Bench [--runs N]");
            System.exit(2);
        }
        try (var burden = Burden.shop(SIZES);
                var deployed = new Deployed(burden, Map.of("PARLEY_TIME_BUDGET", "60"))) {
            for (var done = false; !done; ) {
                done = !deployed.ask("sync").findValuesAsText("more").contains("true");
            }
            System.out.print(Figures.HEAD);
            System.out.print(ours(burden, deployed, runs));
            node(burden, deployed, runs);
        }
    }

    private static String ours(Burden burden, Deployed deployed, int runs) throws Exception {
        var events = webhooks(burden, deployed);
        var reconcile = "{\"action\":\"reconcile\",\"pair\":\"customer\"}".getBytes(StandardCharsets.UTF_8);
        var samples = new ArrayList<Probe.Sample>();
        for (int i = 0; i < runs; i++) {
            samples.add(run(deployed.process(), events));
        }
        events.add(reconcile);
        var whole = run(deployed.process(), events);
        require(JSON.readTree(whole.answers().get(whole.answers().size() - 1))
                .path("ok")
                .asBoolean());
        var name = deployed.isNative()
                ? "Parley, native"
                : "Parley, Java " + Runtime.version().feature();
        return Figures.row(name, samples, whole.peakKilobytes(), deployed.size());
    }

    private static void node(Burden burden, Deployed deployed, int runs) throws Exception {
        if (!NodeJob.fetched()) {
            System.err.println("Node.js and npm are not here, or npm reaches no packages: without the job in Node.js");
            return;
        }
        var events = webhooks(burden, deployed);
        for (var bundled : List.of(false, true)) {
            var environment = deployed.environment();
            var launcher = bundled ? NodeJob.bundled(environment) : NodeJob.asWritten(environment);
            var samples = new ArrayList<Probe.Sample>();
            for (int i = 0; i < runs; i++) {
                samples.add(run(launcher, events));
            }
            var name = "the job in Node.js" + (bundled ? ", bundled" : "");
            System.out.print(Figures.row(name, samples, 0, NodeJob.size(bundled)));
        }
    }

    private static Probe.Sample run(Launcher launcher, List<byte[]> events) throws Exception {
        var sample = new Probe(launcher, Bench::peakKilobytes).run(events);
        for (int i = 0; i <= WARM; i++) {
            require(JSON.readTree(sample.answers().get(i)).path("statusCode").asInt() == 200);
        }
        return sample;
    }

    /** The first of a link, and so many more of others. */
    private static List<byte[]> webhooks(Burden burden, Deployed deployed) throws IOException {
        var event = JSON.createObjectNode()
                .put("action", "links")
                .put("pair", "customer")
                .put("limit", WARM + 1);
        var all = new ArrayList<byte[]>();
        for (JsonNode link : deployed.send(event).path("links")) {
            var webhook = ShopWebhook.of(burden.shop(), link.path("right").asText());
            all.add(JSON.writeValueAsBytes(webhook));
        }
        require(all.size() == WARM + 1);
        return all;
    }

    private static void require(boolean held) {
        if (!held) {
            System.err.println("An answer is not what it must be: nothing measured can be trusted");
            System.exit(1);
        }
    }

    /** The youngest process is the one measured. */
    private static long peakKilobytes() {
        return ProcessHandle.current()
                .children()
                .max((one, other) -> Arrays.compare(
                        new long[] {one.info().startInstant().orElseThrow().toEpochMilli(), one.pid()},
                        new long[] {other.info().startInstant().orElseThrow().toEpochMilli(), other.pid()}))
                .map(PeakMemory::kilobytes)
                .orElse(0L);
    }

    /** The table. */
    private static final class Figures {

        private static final String HEAD =
                """
                | | start to ready | start to first answer | warm answer | peak memory | with 500 rows | artefact |
                |---|---|---|---|---|---|---|
                """;

        private static String row(String name, List<Probe.Sample> samples, long whole, long bytes) {
            return "| %s | %d ms | %d ms | %.1f ms | %d MB | %s | %.1f MB |%n"
                    .formatted(
                            name,
                            median(samples.stream().map(Probe.Sample::toNext)).toMillis(),
                            median(samples.stream().map(Probe.Sample::toFirstAnswer))
                                    .toMillis(),
                            median(samples.stream().flatMap(each -> each.took().stream()
                                                    .skip(1)))
                                            .toNanos()
                                    / 1e6,
                            samples.stream()
                                            .mapToLong(Probe.Sample::peakKilobytes)
                                            .max()
                                            .orElse(0)
                                    / 1024,
                            whole == 0 ? "–" : whole / 1024 + " MB",
                            bytes / 1e6);
        }

        private static Duration median(Stream<Duration> all) {
            var sorted = all.sorted().toList();
            return sorted.get(sorted.size() / 2);
        }
    }
}
