package dev.parley.playground.kill;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.Side;
import dev.parley.playground.desk.Row;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Looks at both systems, and asks the function for its links and problems. */
final class Survey {

    private final Operator operator;
    private final Theatre theatre;

    Survey(Operator operator, Theatre theatre) {
        this.operator = operator;
        this.theatre = theatre;
    }

    /** By pair. */
    Map<String, Standing> of(List<Sort> sorts) {
        var links = list("links");
        var problems = list("problems");
        var standings = new HashMap<String, Standing>();
        for (var sort : sorts) {
            var rows = new EnumMap<Side, List<Row>>(Side.class);
            for (var side : Side.values()) {
                rows.put(side, theatre.desk(sort.pair(), side).rows());
            }
            var standing = new Standing(
                    theatre.desk(sort.pair(), Side.LEFT).fields(),
                    rows,
                    of(links, sort).map(Survey::link).toList(),
                    of(problems, sort).map(Survey::problem).toList());
            standings.put(sort.pair(), standing);
        }
        return standings;
    }

    private JsonNode list(String action) {
        return operator.ask(action).orElseThrow().path(action);
    }

    private static Stream<JsonNode> of(JsonNode list, Sort sort) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(each -> each.path("pair").asText().equals(sort.pair()));
    }

    private static Standing.Linked link(JsonNode link) {
        return new Standing.Linked(
                link.path("left").asText(), link.path("right").asText());
    }

    private static Standing.Trouble problem(JsonNode problem) {
        return new Standing.Trouble(
                problem.path("side").asText().equals(Side.LEFT.word()) ? Side.LEFT : Side.RIGHT,
                problem.path("id").asText(),
                problem.path("code").asText(),
                problem.path("message").asText());
    }
}
