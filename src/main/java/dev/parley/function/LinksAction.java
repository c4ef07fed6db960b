package dev.parley.function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Pair;
import dev.parley.sync.Engine;
import dev.parley.sync.Link;
import dev.parley.sync.Links;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** {@code links}: what is linked with what, page by page. */
record LinksAction(Engine engine) implements Action {

    private static final int PRESET = 100;
    private static final int MOST = 1000;

    /** So many are read from the store at once; an answer can end after each of these. */
    private static final int STEP = 100;

    @Override
    public Set<String> parameters() {
        return Set.of(Parameters.LIMIT, Parameters.NEXT);
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        List<String> pairs = parameters.pairs().stream().map(Pair::name).toList();
        int limit = parameters.limit(PRESET, MOST);
        Optional<NextPage> place = Optional.of(beginning(parameters, pairs));
        ObjectNode answer = Answers.ok("links");
        ArrayNode list = answer.putArray("links");
        int bytes = 0;
        while (place.isPresent() && list.size() < limit && bytes < Answers.LIST_BYTES) {
            String pair = place.get().pair();
            int step = Math.min(STEP, limit - list.size());
            Links.LinkPage page =
                    engine.links().links(engine.key(pair), step, place.get().token());
            for (Link link : page.links()) {
                ObjectNode row = LinkJson.of(pair, link);
                bytes += Answers.bytes(row);
                list.add(row);
            }
            place = page.next().isPresent() ? Optional.of(new NextPage(pair, page.next())) : after(pairs, pair);
        }
        place.ifPresent(next -> answer.put("next", next.text()));
        return answer;
    }

    private static NextPage beginning(Parameters parameters, List<String> pairs) {
        NextPage page = parameters.next().map(NextPage::of).orElse(new NextPage(pairs.get(0), Optional.empty()));
        if (!pairs.contains(page.pair())) {
            throw Parameters.wrong("\"next\" belongs to another pair", "leave it out to begin with the first page");
        }
        return page;
    }

    private static Optional<NextPage> after(List<String> pairs, String pair) {
        return IntStream.range(1, pairs.size())
                .filter(at -> pairs.get(at - 1).equals(pair))
                .mapToObj(at -> new NextPage(pairs.get(at), Optional.empty()))
                .findFirst();
    }
}
