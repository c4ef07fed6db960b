package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The last phase of a reconcile: links whose record is in no page that was seen are read by id. */
final class MissingLinks {

    private static final int BATCH = 200;

    private final Work work;
    private final Records records;
    private final RunBook book;
    private final Map<Side, Set<Long>> seen = new EnumMap<>(Side.class);

    MissingLinks(Work work, Records records, RunBook book) {
        this.work = work;
        this.records = records;
        this.book = book;
    }

    /** Goes through all links, or as far as the time allows; false when the run has ended. */
    boolean step() {
        for (Side side : Side.values()) {
            seen.put(side, work.links().seen(work.key(), book.run().id(), side));
        }
        Optional<String> token = book.run().token();
        do {
            Links.LinkPage page = work.links().links(work.key(), BATCH, token);
            for (Link link : page.links()) {
                if (work.stopped()) {
                    return false;
                }
                look(link);
            }
            token = page.next();
        } while (book.turn(token));
        return false;
    }

    private void look(Link link) {
        boolean writtenNow = link.lastWrites().values().stream()
                .anyMatch(write -> !write.at().isBefore(book.run().startedAt()));
        boolean known = link.problem()
                .filter(problem -> problem.code() == Problem.Code.TARGET_MISSING)
                .isPresent();
        List<Side> absent =
                Stream.of(Side.values()).filter(side -> !seen(link, side)).toList();
        // That one of the two is missing has been told already; when both are, the link ends.
        boolean told = known && absent.size() < Side.values().length;
        if (!writtenNow && !told) {
            absent.forEach(side -> records.handle(side, link.id(side), false));
        }
    }

    private boolean seen(Link link, Side side) {
        return seen.get(side).contains(SeenPage.hash(link.id(side)));
    }
}
