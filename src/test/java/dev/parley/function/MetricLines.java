package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Lines of metrics as CloudWatch reads them. */
final class MetricLines {

    private static final Set<String> UNITS = Set.of("Count", "Milliseconds");

    private MetricLines() {}

    /** Read, and held against the published schema of the format. */
    static List<ObjectNode> read(List<String> lines) {
        List<ObjectNode> read = lines.stream().map(TwinWorld::json).toList();
        read.forEach(MetricLines::check);
        return read;
    }

    /** What CloudWatch User Guide, "Specification: Embedded metric format", demands of a line. */
    private static void check(ObjectNode line) {
        assertThat(line.at("/_aws/Timestamp").isIntegralNumber()).isTrue();
        assertThat(line.at("/_aws/CloudWatchMetrics").isArray()).isTrue();
        for (JsonNode directive : line.at("/_aws/CloudWatchMetrics")) {
            assertThat(directive.path("Namespace").asText()).hasSizeBetween(1, 1024);
            assertThat(directive.path("Dimensions")).isNotEmpty().allSatisfy(set -> {
                assertThat(set).hasSizeLessThanOrEqualTo(30);
                set.forEach(name -> assertThat(line.path(name.asText()).asText())
                        .as(name.asText())
                        .hasSizeBetween(1, 1024));
            });
            assertThat(directive.path("Metrics")).hasSizeBetween(1, 100).allSatisfy(metric -> {
                assertThat(metric.path("Unit").asText()).isIn(UNITS);
                checkValue(line.path(metric.path("Name").asText()));
            });
        }
    }

    private static void checkValue(JsonNode value) {
        if (value.isArray()) {
            assertThat(value).hasSizeBetween(1, 100).allMatch(JsonNode::isNumber);
        } else {
            assertThat(value.isNumber()).as(value.toString()).isTrue();
        }
    }

    /** The dimension sets of a line. */
    static List<String> dimensions(ObjectNode line) {
        JsonNode sets = line.at("/_aws/CloudWatchMetrics/0/Dimensions");
        return StreamSupport.stream(sets.spliterator(), false)
                .map(JsonNode::toString)
                .toList();
    }
}
