package dev.parley.function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Pair;
import dev.parley.sync.Engine;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code links}: what is linked with what, page by page. */
record LinksAction(Engine engine) implements Action {

    private static final int PRESET = 100;
    private static final int MOST = 1000;

    @Override
    public Set<String> parameters() {
        return Set.of(Parameters.LIMIT, Parameters.NEXT);
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        List<String> pairs = parameters.pairs().stream().map(Pair::name).toList();
        LinkPages pages = new LinkPages(engine, pairs, parameters.limit(PRESET, MOST));
        ObjectNode answer = Answers.ok("links");
        ArrayNode list = answer.putArray("links");
        Optional<NextPage> next = pages.each(LinkPages.beginning(parameters, pairs), (pair, link) -> {
            ObjectNode row = LinkJson.of(pair, link);
            list.add(row);
            return Answers.bytes(row);
        });
        next.ifPresent(place -> answer.put("next", place.text()));
        return answer;
    }
}
