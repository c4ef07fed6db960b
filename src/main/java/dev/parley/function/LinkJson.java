package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.sync.Link;
import java.util.Optional;

/** Links as answers hold them. */
final class LinkJson {

    private LinkJson() {}

    /**
     * {@code {"pair","left","right","problem"?,"lastChange"?}}: the problem by its code, the time something last
     * travelled.
     */
    static ObjectNode of(String pair, Link link) {
        ObjectNode node = Answers.object().put("pair", pair);
        node.put("left", link.left()).put("right", link.right());
        link.problem().ifPresent(problem -> node.put("problem", problem.code().name()));
        link.history().stream().findFirst().ifPresent(event -> Answers.at(node, "lastChange", event.at()));
        return node;
    }

    /** One property that travelled, to which side (null when the link was made or had ended), and why. */
    static ObjectNode of(Link.History event) {
        ObjectNode node = Answers.object();
        Answers.at(node, "at", event.at());
        Answers.put(node, "written", Optional.ofNullable(event.written()).map(Side::word));
        return node.put("property", event.property()).put("reason", event.reason());
    }
}
