package dev.parley.function;

import dev.parley.sync.Engine;
import dev.parley.sync.Link;
import dev.parley.sync.Links;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Goes through the links of pairs until an answer is full.
 *
 * @param limit of links
 */
record LinkPages(Engine engine, List<String> pairs, int limit) {

    /** So many are read from the store at once; an answer can end after each of these. */
    private static final int STEP = 100;

    /** Takes a link. */
    @FunctionalInterface
    interface Taker {
        /** @return bytes it makes the answer longer */
        int take(String pair, Link link);
    }

    /** Where the caller wants to go on, or the beginning. */
    static NextPage beginning(Parameters parameters, List<String> pairs) {
        NextPage page = parameters.next().map(NextPage::of).orElse(new NextPage(pairs.get(0), Optional.empty()));
        if (!pairs.contains(page.pair())) {
            throw Parameters.wrong("\"next\" belongs to another pair", "leave it out to begin with the first page");
        }
        return page;
    }

    /** Where the next answer goes on; empty after the last link. */
    Optional<NextPage> each(NextPage from, Taker taker) {
        Optional<NextPage> place = Optional.of(from);
        int bytes = 0;
        int taken = 0;
        while (place.isPresent() && taken < limit && bytes < Answers.LIST_BYTES) {
            String pair = place.get().pair();
            int step = Math.min(STEP, limit - taken);
            Links.LinkPage page =
                    engine.links().links(engine.key(pair), step, place.get().token());
            for (Link link : page.links()) {
                bytes += taker.take(pair, link);
                taken++;
            }
            place = page.next().isPresent() ? Optional.of(new NextPage(pair, page.next())) : after(pair);
        }
        return place;
    }

    private Optional<NextPage> after(String pair) {
        return IntStream.range(1, pairs.size())
                .filter(at -> pairs.get(at - 1).equals(pair))
                .mapToObj(at -> new NextPage(pairs.get(at), Optional.empty()))
                .findFirst();
    }
}
