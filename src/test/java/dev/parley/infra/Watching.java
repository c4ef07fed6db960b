package dev.parley.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Alarms look at metrics there are, know what silence means, and go to somebody. */
final class Watching {

    /** Metrics that AWS itself makes, with their dimension (the manuals of Lambda, SQS and HTTP APIs). */
    private static final Map<String, Set<String>> OF_AWS = Map.of(
            "AWS/Lambda FunctionName", Set.of("Errors", "Throttles", "Duration", "ConcurrentExecutions", "Invocations"),
            "AWS/SQS QueueName", Set.of("ApproximateNumberOfMessagesVisible"),
            "AWS/ApiGateway ApiId", Set.of("Count", "4xx", "5xx", "Latency"));

    private static final String OURS = "Parley";

    private Watching() {}

    static List<String> problems(Stacks stacks) {
        List<String> problems = new ArrayList<>();
        for (Watched watched : Watched.in(stacks.watch())) {
            String of = watched.namespace() + " " + String.join(" ", watched.dimensions());
            if (!watched.namespace().equals(OURS)
                    && !OF_AWS.getOrDefault(of, Set.of()).contains(watched.metric())) {
                problems.add(watched.by() + " looks at " + watched.metric() + " of " + of);
            }
        }
        stacks.watch().properties("AWS::CloudWatch::Alarm").forEach((name, alarm) -> {
            for (String needed : List.of("AlarmDescription", "TreatMissingData", "AlarmActions", "OKActions")) {
                if (!alarm.containsKey(needed)) {
                    problems.add(name + " is without " + needed);
                }
            }
            if ("GoodRuns".equals(alarm.get("MetricName")) && !"breaching".equals(alarm.get("TreatMissingData"))) {
                problems.add(name + " takes silence for a good run");
            }
        });
        return problems;
    }
}
