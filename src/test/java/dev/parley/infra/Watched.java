package dev.parley.infra;

import static dev.parley.infra.CloudTemplate.list;
import static dev.parley.infra.CloudTemplate.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A metric that an alarm or the dashboard looks at.
 *
 * @param by the alarm, or {@code Dashboard}
 * @param dimensions their names
 */
record Watched(String by, String namespace, String metric, List<String> dimensions) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Watched> in(CloudTemplate template) {
        List<Watched> found = new ArrayList<>();
        template.properties("AWS::CloudWatch::Alarm").forEach((name, alarm) -> found.add(alarm(name, alarm)));
        template.properties("AWS::CloudWatch::Dashboard").values().forEach(board -> dashboard(board, found));
        return found;
    }

    private static Watched alarm(String name, Map<String, Object> alarm) {
        List<String> dimensions = list(alarm.get("Dimensions")).stream()
                .map(dimension -> String.valueOf(map(dimension).get("Name")))
                .toList();
        return new Watched(
                name, String.valueOf(alarm.get("Namespace")), String.valueOf(alarm.get("MetricName")), dimensions);
    }

    private static void dashboard(Map<String, Object> board, List<Watched> found) {
        String body = String.valueOf(map(board.get("DashboardBody")).get("Fn::Sub"));
        try {
            for (JsonNode metrics : JSON.readTree(body).findValues("metrics")) {
                metrics.forEach(metric -> found.add(shown(metric)));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the dashboard is no JSON", e);
        }
    }

    /** Namespace, metric, then a name and a value of each dimension, at last an object with what is drawn. */
    private static Watched shown(JsonNode metric) {
        List<String> dimensions = new ArrayList<>();
        for (int at = 2; at < metric.size() && metric.get(at).isTextual(); at += 2) {
            dimensions.add(metric.get(at).asText());
        }
        return new Watched("Dashboard", metric.get(0).asText(), metric.get(1).asText(), dimensions);
    }
}
