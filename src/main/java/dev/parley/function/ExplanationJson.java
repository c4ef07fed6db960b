package dev.parley.function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.sync.Explanation;
import dev.parley.sync.Problem;
import java.util.Optional;

/** An explanation as its answer holds it: the only one with values, as both systems have them now. */
final class ExplanationJson {

    private ExplanationJson() {}

    static void fill(ObjectNode node, Explanation explanation) {
        Answers.put(node, "left", explanation.left());
        Answers.put(node, "right", explanation.right());
        node.put("state", explanation.state()).put("situation", explanation.situation());
        problem(node, explanation.problem());
        ArrayNode properties = node.putArray("properties");
        explanation.properties().forEach(property -> properties.add(of(property)));
        ArrayNode history = node.putArray("history");
        explanation.history().forEach(event -> history.add(LinkJson.of(event)));
    }

    private static void problem(ObjectNode node, Optional<Problem> problem) {
        node.set("problem", problem.map(ProblemJson::of).orElse(null));
    }

    private static ObjectNode of(Explanation.Property property) {
        ObjectNode node = Answers.object().put("name", property.name());
        node.set("left", property.left());
        node.set("right", property.right());
        node.put("inStep", property.inStep()).put("next", property.next());
        if (property.last().isPresent()) {
            node.set("last", LinkJson.of(property.last().get()));
        } else {
            node.set("last", NullNode.getInstance());
        }
        ObjectNode stamps = node.putObject("stamps");
        property.stamps().forEach((side, stamp) -> Answers.at(stamps, side, stamp));
        return node;
    }
}
