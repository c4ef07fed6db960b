package dev.parley.playground;

import dev.parley.playground.lambda.FunctionLog;
import dev.parley.playground.lambda.FunctionPackage;
import dev.parley.playground.lambda.FunctionProcess;
import dev.parley.playground.lambda.LocalLambda;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.dataset.Dataset;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures a first sync, a second one and an unchanged reconcile of many records with the function as built, against
 * simulators without latency or limits: {@code java … dev.parley.playground.Load 10000}. Prints seconds, calls and the
 * function's peak memory.
 */
public final class Load {

    private static final Path TARGET = Path.of("target");
    private static final Duration TIMEOUT = Duration.ofMinutes(20);
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final int MOST_SLICES = 100;

    private final LocalLambda lambda;
    private final PowerOfficeSimulator powerOffice;
    private final ShopifySimulator shopify;

    private Load(LocalLambda lambda, PowerOfficeSimulator powerOffice, ShopifySimulator shopify) {
        this.lambda = lambda;
        this.powerOffice = powerOffice;
        this.shopify = shopify;
    }

    public static void main(String[] args) throws Exception {
        int records = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        try (var powerOffice = PowerOfficeSimulator.start(SimulatorOptions.defaults());
                var shopify = ShopifySimulator.start(SimulatorOptions.defaults());
                var database = DynamoDbLocal.start();
                var log = new FunctionLog(TARGET.resolve("playground/load.log"));
                var unpacked = FunctionPackage.unpack(TARGET)) {
            var data = Dataset.large(records);
            powerOffice.customers().load(data.powerOffice());
            shopify.customers().load(data.shopify());
            powerOffice.switches().rateLimit.set(false);
            shopify.switches().rateLimit.set(false);
            Stage.createTable(database);
            var definitions = Definitions.write(TARGET.resolve("playground/definitions"), Settings.DATAFLOW);
            var systems = new HashMap<>(Settings.of(powerOffice));
            systems.putAll(Settings.of(shopify));
            var settings = new Settings(
                    Settings.DATAFLOW,
                    database.endpoint(),
                    definitions,
                    "http://127.0.0.1/webhooks",
                    Stage.newKey(),
                    systems);
            var environment = new HashMap<>(settings.environment());
            environment.put("POWEROFFICEGO_RATE", "1000");
            environment.put("PARLEY_TIME_BUDGET", "840");
            var launcher = new FunctionProcess(unpacked, environment, log::add);
            try (var lambda = new LocalLambda(launcher, 1, TIMEOUT, Clock.systemUTC())) {
                var load = new Load(lambda, powerOffice, shopify);
                load.measure("first sync", "sync");
                load.measure("second sync", "sync");
                load.measure("unchanged reconcile", "reconcile");
            }
        }
    }

    private void measure(String name, String action) throws Exception {
        powerOffice.resetCalls();
        shopify.resetCalls();
        long start = System.nanoTime();
        int slices = 0;
        String answer;
        do {
            byte[] event = ("{\"action\":\"" + action + "\"}").getBytes(StandardCharsets.UTF_8);
            answer =
                    new String(lambda.invoke(event).get(TIMEOUT.toMinutes(), TimeUnit.MINUTES), StandardCharsets.UTF_8);
            slices++;
        } while (answer.contains("\"more\":true") && slices < MOST_SLICES);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%s: %.1f s in %d invocation(s), peak memory %d MB, remote reads %d+%d, remote writes %d+%d%n",
                name,
                seconds,
                slices,
                peakKilobytes() / 1024,
                powerOffice.calls().reads(),
                shopify.calls().reads(),
                powerOffice.calls().writes(),
                shopify.calls().writes());
        Matcher counts = Pattern.compile("\"counts\":\\{[^}]*}").matcher(answer);
        System.out.println(
                "  " + (counts.find() ? counts.group() : answer.substring(0, Math.min(500, answer.length()))));
    }

    /** The largest resident set of any process of the function started here. */
    private static long peakKilobytes() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains("AWSLambda"))
                .mapToLong(Load::peakKilobytes)
                .max()
                .orElse(0);
    }

    private static long peakKilobytes(ProcessHandle process) {
        try {
            Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
            return peak.find() ? Long.parseLong(peak.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
