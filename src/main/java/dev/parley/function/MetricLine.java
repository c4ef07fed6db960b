package dev.parley.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line in CloudWatch's Embedded Metric Format (CloudWatch User Guide, "Specification: Embedded metric format"):
 * CloudWatch Logs makes metrics of it, nothing is called for it.
 */
final class MetricLine {

    /** So many values may stand in one line. */
    static final int MOST_VALUES = 100;

    private final Map<Metric, JsonNode> values = new EnumMap<>(Metric.class);

    MetricLine with(Metric metric, long value) {
        values.put(metric, LongNode.valueOf(value));
        return this;
    }

    /** Each of several; nothing when there is none. Of more than a line may hold, as many as it may. */
    MetricLine with(Metric metric, List<Duration> all) {
        ArrayNode array = Answers.object().arrayNode();
        all.stream().limit(MOST_VALUES).forEach(value -> array.add(value.toMillis()));
        if (!array.isEmpty()) {
            values.put(metric, array);
        }
        return this;
    }

    /**
     * The line.
     *
     * @param pair the pair it is about; empty for a line about the dataflow alone
     * @param eachPair whether pairs get metrics of their own, besides those of their dataflow
     * @param connection whose accounts: two functions of one dataflow must not hide each other's silence
     */
    String text(Instant at, String dataflow, Optional<String> pair, boolean eachPair, String connection) {
        ObjectNode line = Answers.object();
        ObjectNode aws = line.putObject("_aws").put("Timestamp", at.toEpochMilli());
        ObjectNode directive = aws.putArray("CloudWatchMetrics").addObject().put("Namespace", Metric.NAMESPACE);
        ArrayNode sets = directive.putArray("Dimensions");
        sets.addArray().add(Metric.CONNECTION).add(Metric.DATAFLOW);
        line.put(Metric.CONNECTION, connection).put(Metric.DATAFLOW, dataflow);
        pair.ifPresent(name -> {
            line.put(Metric.PAIR, name);
            if (eachPair) {
                sets.addArray().add(Metric.CONNECTION).add(Metric.DATAFLOW).add(Metric.PAIR);
            }
        });
        ArrayNode metrics = directive.putArray("Metrics");
        values.forEach((metric, value) -> {
            metrics.addObject()
                    .put("Name", metric.text())
                    .put("Unit", metric.unit().text());
            line.set(metric.text(), value);
        });
        return line.toString();
    }
}
