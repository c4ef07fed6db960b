package dev.parley.sync;

import java.util.Optional;

/** Counts the links of a pair, no further than asked. */
final class LinkCount {

    private static final int PAGE = 1000;

    private final Work work;

    LinkCount(Work work) {
        this.work = work;
    }

    /** How many there are; not exact once it is {@code enough}. */
    long upTo(long enough) {
        long count = 0;
        Optional<String> token = Optional.empty();
        while (count < enough) {
            int limit = (int) Math.min(PAGE, enough - count);
            Links.LinkPage page = work.links().links(work.key(), limit, token);
            count += page.links().size();
            token = page.next();
            if (token.isEmpty()) {
                return count;
            }
        }
        return count;
    }
}
