package dev.parley.playground.trial;

import java.time.Duration;

/**
 * What kind of system one of them is.
 *
 * @param readLag for how long a read or a search may show an older state
 * @param references whether records are found by our reference
 * @param listsCreated whether newly created records can be listed
 * @param unique whether it refuses a second record with the same key
 * @param lookUps whether it finds records by key
 * @param longest length of a name, 0 for any
 * @param scale decimals of an amount, -1 for any
 * @param offset of its clock to ours
 * @param pageSize rows of a page
 * @param readOnly whether nothing may be written to it
 */
record Make(
        String name,
        Duration readLag,
        boolean references,
        boolean listsCreated,
        boolean unique,
        boolean lookUps,
        int longest,
        int scale,
        Stamps stamps,
        Duration offset,
        int pageSize,
        boolean readOnly) {

    /** How it says when a record was changed. */
    enum Stamps {
        EXACT,
        WHOLE_SECONDS,
        NONE
    }

    static Make drawn(String name, Rolls rolls) {
        return new Make(
                name,
                Duration.ofSeconds(rolls.one(0, 0, 2, 5)),
                rolls.percent(60),
                rolls.percent(70),
                rolls.percent(25),
                rolls.percent(50),
                rolls.one(0, 0, 9),
                rolls.one(-1, -1, 2, 0),
                rolls.one(Stamps.EXACT, Stamps.EXACT, Stamps.WHOLE_SECONDS, Stamps.NONE),
                Duration.ofSeconds(rolls.one(0, 0, 0, 2, -2, 90, -90)),
                rolls.one(1, 2, 3, 100),
                false);
    }

    Make asReadOnly() {
        return new Make(
                name,
                readLag,
                references,
                listsCreated,
                unique,
                lookUps,
                longest,
                scale,
                stamps,
                offset,
                pageSize,
                true);
    }
}
