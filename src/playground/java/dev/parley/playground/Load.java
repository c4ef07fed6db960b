package dev.parley.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.parley.playground.sim.dataset.Sizes;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Measures a first sync, a second one and an unchanged reconcile of many records with the function as built, against
 * simulators without latency or limits, in invocations of half a minute at most:
 *
 * <pre>
 * java … dev.parley.playground.Load six 2000 3000 5000 10000   both dataflows, one after the other
 * java … dev.parley.playground.Load crm 2000 3000 5000 10000   customers, contacts, products, orders of three lines
 * java … dev.parley.playground.Load shop 2000 5000             people, products
 * </pre>
 *
 * Prints seconds, invocations, calls and the function's peak memory. Exits with 1 when an invocation got nowhere, or
 * when the second sync or the reconcile wrote to a system; with 2 when an argument is wrong.
 */
public final class Load {

    private static final String TIME_BUDGET = "30";
    private static final int LINES_PER_ORDER = 3;
    private static final int MOST_INVOCATIONS = 1000;

    private final Deployed deployed;
    private final Burden burden;
    private boolean failed;

    private Load(Deployed deployed, Burden burden) {
        this.deployed = deployed;
        this.burden = burden;
    }

    public static void main(String[] args) throws Exception {
        var kind = args.length == 0 ? "" : args[0];
        var numbers = Arrays.stream(args)
                .skip(1)
                .filter(text -> text.matches("\\d{1,6}"))
                .mapToInt(Integer::parseInt)
                .toArray();
        var wanted = kind.equals("shop") ? 2 : 4;
        if (!Set.of("six", "crm", "shop").contains(kind) || numbers.length != wanted || args.length != wanted + 1) {
            System.err.println("Load six|crm CUSTOMERS CONTACTS PRODUCTS ORDERS, or Load shop PEOPLE PRODUCTS");
            System.exit(2);
        }
        var sizes = wanted == 2
                ? new Sizes(numbers[0], 0, numbers[1], 0, 0)
                : new Sizes(numbers[0], numbers[1], numbers[2], numbers[3], LINES_PER_ORDER);
        var failed = false;
        if (!kind.equals("shop")) {
            failed |= measured(Burden.crm(sizes));
        }
        if (!kind.equals("crm")) {
            failed |= measured(Burden.shop(sizes));
        }
        System.exit(failed ? 1 : 0);
    }

    /** Whether something was not as it must be. */
    private static boolean measured(Burden given) throws Exception {
        try (var burden = given;
                var deployed = new Deployed(burden, Map.of("PARLEY_TIME_BUDGET", TIME_BUDGET))) {
            var load = new Load(deployed, burden);
            System.out.println(burden.dataflow());
            load.measure("first sync", "sync", true);
            load.measure("second sync", "sync", false);
            load.measure("unchanged reconcile", "reconcile", false);
            load.problems();
            return load.failed;
        }
    }

    /** What stands as a problem in the end: how many by pair and code, and one of each. */
    private void problems() throws Exception {
        var one = new TreeMap<String, String>();
        var many = new TreeMap<String, Integer>();
        invoke("problems").path("problems").forEach(problem -> {
            var code =
                    problem.path("pair").asText() + " " + problem.path("code").asText();
            many.merge(code, 1, Integer::sum);
            one.putIfAbsent(code, problem.path("message").asText());
        });
        many.forEach(
                (code, count) -> System.out.printf("problems: %d × %s, such as: %s%n", count, code, one.get(code)));
    }

    private void measure(String name, String action, boolean writes) throws Exception {
        burden.resetCalls();
        var start = System.nanoTime();
        var invocations = 0;
        var stalled = 0;
        JsonNode answer = MissingNode.getInstance();
        var runs = new TreeMap<String, JsonNode>();
        do {
            var before = figures(answer);
            answer = invoke(action);
            invocations++;
            answer.path("pairs").forEach(pair -> runs.merge(pair.path("pair").asText(), pair, Load::firstToEnd));
            stalled += hasMore(answer) && figures(answer).equals(before) ? 1 : 0;
        } while (hasMore(answer) && invocations < MOST_INVOCATIONS);
        var seconds = (System.nanoTime() - start) / 1e9;
        failed |= stalled > 0 || hasMore(answer) || !writes && burden.writes() > 0;
        System.out.printf(
                "%s: %.1f s in %d invocation(s), %d of them without progress, peak memory %d MB, remote reads %d,"
                        + " writes %d%n",
                name, seconds, invocations, stalled, deployed.peakKilobytes() / 1024, burden.reads(), burden.writes());
        runs.forEach((pair, run) -> System.out.println("  " + pair + " " + run.path("counts")));
        burden.calls().forEach(calls -> System.out.println("  " + calls));
    }

    /** While other pairs go on, one that has ended runs again. */
    private static JsonNode firstToEnd(JsonNode earlier, JsonNode later) {
        return earlier.path("more").asBoolean() ? later : earlier;
    }

    private JsonNode invoke(String action) throws IOException {
        var answer = deployed.ask(action);
        if (!answer.path("ok").asBoolean()) {
            throw new IOException("the function answers " + answer);
        }
        return answer;
    }

    private static boolean hasMore(JsonNode answer) {
        return answer.findValuesAsText("more").contains("true");
    }

    /** What a run that goes on has done so far; it grows with each invocation that gets anywhere. */
    private static String figures(JsonNode answer) {
        var figures = new StringBuilder();
        for (var pair : answer.path("pairs")) {
            if (pair.path("more").asBoolean()) {
                figures.append(pair.path("pair").asText()).append(pair.path("counts"));
            }
        }
        return figures.toString();
    }
}
