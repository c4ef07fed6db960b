package dev.parley.sync;

import dev.parley.dataflow.Side;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.BusinessSystem.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A whole comparison of one pair by the means of a run, over a store that holds its writes in memory and systems that
 * cannot be written to. Nothing is written anywhere. Not thread-safe.
 */
final class Rehearsal {

    private static final int BATCH = 500;
    private static final int LINKS = 200;

    /** Later than any look that a first look puts off. */
    private static final Duration LATER = Duration.ofDays(1);

    private final Work work;
    private final HeldLinks links;
    private final Map<Side, Set<Long>> seen = new EnumMap<>(Side.class);

    Rehearsal(Work work, HeldLinks links) {
        this.work = work;
        this.links = links;
    }

    /** Whether everything was looked at in time. */
    boolean complete() {
        Instant began = work.now();
        // The right side is kept while the left is gone through, so that counterparts need not be read one by one.
        list(Side.RIGHT, row -> {});
        list(Side.LEFT, this::compare);
        list(Side.RIGHT, this::compare);
        missing(new GoneLinks(seen, began));
        later();
        return !work.budget().over();
    }

    private record Rows(Side side, List<RemoteRecord> rows) {}

    private void list(Side side, Consumer<Rows> each) {
        Set<Long> ids = seen.computeIfAbsent(side, none -> new HashSet<>());
        Optional<String> token = Optional.empty();
        do {
            if (work.budget().over()) {
                return;
            }
            Page page = work.system(side).list(work.pair().datatype(side), new Listing(Optional.empty(), token));
            page.rows().forEach(row -> ids.add(SeenPage.hash(row.id())));
            for (int from = 0; from < page.rows().size(); from += BATCH) {
                int to = Math.min(from + BATCH, page.rows().size());
                each.accept(new Rows(side, page.rows().subList(from, to)));
            }
            token = page.next();
        } while (token.isPresent());
    }

    private void compare(Rows page) {
        List<String> ids = page.rows().stream().map(RemoteRecord::id).toList();
        Map<String, Entry> entries = links.findAll(work.key(), page.side(), ids);
        Records records = new Records(work);
        for (RemoteRecord row : page.rows()) {
            if (work.budget().over()) {
                return;
            }
            Entry entry = links.held(work.key(), page.side(), row.id())
                    .orElseGet(() -> entries.getOrDefault(row.id(), Entry.absent(page.side(), row.id())));
            boolean free = entry.state() == Entry.State.NONE && work.pair().holds(page.side(), row.body());
            if (free) {
                work.keys().listBoth();
            }
            if (!HeldLinks.pretends(entry)) {
                records.row(entry, row);
            }
        }
    }

    private void missing(GoneLinks gone) {
        Records records = new Records(work);
        Optional<String> token = Optional.empty();
        do {
            Links.LinkPage page = links.links(work.key(), LINKS, token);
            for (Link link : page.links()) {
                for (Side side : work.budget().over() ? List.<Side>of() : gone.of(link)) {
                    records.handle(side, link.id(side), false);
                }
            }
            token = page.next();
        } while (token.isPresent() && !work.budget().over());
    }

    /** What was put off is looked at once more, as if its time had come. */
    private void later() {
        Clock clock = Clock.offset(work.budget().clock(), LATER);
        Budget budget = new Budget(clock, work.budget().end().plus(LATER), Duration.ZERO);
        Records records = new Records(work.during(budget));
        for (HeldEntries.Mark mark : links.marks().keySet()) {
            boolean ours = mark.pair().equals(work.key());
            Entry entry = links.find(mark.pair(), mark.side(), mark.id());
            if (ours && !HeldLinks.pretends(entry) && !work.budget().over()) {
                records.handle(mark.side(), mark.id(), false);
            }
        }
    }
}
