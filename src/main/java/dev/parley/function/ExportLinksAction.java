package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Pair;
import dev.parley.sync.Engine;
import dev.parley.sync.Link;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code export-links}: what is linked with what as comma-separated text, page by page; ids and times only. */
record ExportLinksAction(Engine engine) implements Action {

    private static final int PRESET = 5_000;
    private static final int MOST = 20_000;

    @Override
    public Set<String> parameters() {
        return Set.of(Parameters.LIMIT, Parameters.NEXT);
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        StringBuilder text = new StringBuilder(ImportLinksAction.HEADER).append('\n');
        int[] count = {0};
        List<String> pairs = parameters.pairs().stream().map(Pair::name).toList();
        LinkPages pages = new LinkPages(engine, pairs, parameters.limit(PRESET, MOST));
        Optional<NextPage> next = pages.each(LinkPages.beginning(parameters, pairs), (pair, link) -> {
            String line = Csv.line(pair, link.left(), link.right(), since(link));
            text.append(line).append('\n');
            count[0]++;
            return line.length() + 2;
        });
        ObjectNode answer = Answers.ok("export-links").put("links", count[0]).put("csv", text.toString());
        next.ifPresent(place -> answer.put("next", place.text()));
        return answer;
    }

    /** The oldest thing its history tells of: of a link that has seen much, later than when it was made. */
    private static String since(Link link) {
        return link.history().isEmpty()
                ? ""
                : link.history().get(link.history().size() - 1).at().toString();
    }
}
