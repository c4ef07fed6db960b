package dev.parley.infra;

import dev.parley.function.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alarms look at metrics there are, know what silence means, and go to somebody. */
final class Watching {

    /** Metrics that AWS itself makes, with their dimension (the manuals of Lambda, SQS and HTTP APIs). */
    private static final Map<String, Set<String>> OF_AWS = Map.of(
            "AWS/Lambda FunctionName", Set.of("Errors", "Throttles", "Duration", "ConcurrentExecutions", "Invocations"),
            "AWS/SQS QueueName", Set.of("ApproximateNumberOfMessagesVisible"),
            "AWS/ApiGateway ApiId", Set.of("Count", "4xx", "5xx", "Latency"));

    /** Ours all have the two dimensions, whatever PARLEY_METRICS says. */
    private static final String OURS = String.join(" ", Metric.NAMESPACE, Metric.CONNECTION, Metric.DATAFLOW);

    private Watching() {}

    static List<String> problems(Stacks stacks) {
        List<String> problems = new ArrayList<>();
        for (Watched watched : Watched.in(stacks.watch())) {
            String of = watched.namespace() + " " + String.join(" ", watched.dimensions());
            if (!known(of).contains(watched.metric())) {
                problems.add(watched.by() + " looks at " + watched.metric() + " of " + of);
            }
        }
        stacks.watch().properties("AWS::CloudWatch::Alarm").forEach((name, alarm) -> {
            for (String needed : List.of("AlarmDescription", "TreatMissingData", "AlarmActions", "OKActions")) {
                if (!alarm.containsKey(needed)) {
                    problems.add(name + " is without " + needed);
                }
            }
            if (Metric.GOOD_RUNS.text().equals(alarm.get("MetricName"))
                    && !"breaching".equals(alarm.get("TreatMissingData"))) {
                problems.add(name + " takes silence for a good run");
            }
        });
        return problems;
    }

    private static Set<String> known(String of) {
        return of.equals(OURS)
                ? Stream.of(Metric.values()).map(Metric::text).collect(Collectors.toSet())
                : OF_AWS.getOrDefault(of, Set.of());
    }
}
