package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.util.Optional;

/** The reasons for which {@link Links} refuses a write, see {@link Written.Refused}. */
public final class Refusals {

    /** Somebody else wrote first; read again. */
    public static final String CHANGED = "the entry changed since it was read";

    /** The record has a counterpart by now; it is the holder. */
    public static final String LINKED = "the record is linked";

    /** Another worker is about to create the record's counterpart. */
    public static final String CLAIMED = "the record is claimed";

    /** There is no claim to replace or give up. */
    public static final String NOT_CLAIMED = "the record is not claimed";

    /** The two are not linked with each other any more. */
    public static final String NOT_LINKED = "the link has ended";

    /** The match key belongs to the holder. */
    public static final String KEY_HELD = "another record holds the key";

    /** Another worker's intent has not expired. */
    public static final String WRITING = "another worker is writing";

    /** The due mark is newer than the one to be cleared. */
    public static final String MARKED = "the record was marked due again";

    /** The base of the link has too many or too long parts. */
    public static final String TOO_LARGE = "the link is larger than 300 KB; synchronise fewer properties";

    private Refusals() {}

    /** The refusal of a write that expected one entry and met another. */
    public static <T> Written<T> changed(Entry expected, Entry met) {
        if (met.state() == Entry.State.LINKED && expected.state() != Entry.State.LINKED) {
            return linked(met);
        }
        boolean claimed = met.state() == Entry.State.CLAIMED && expected.state() != Entry.State.CLAIMED;
        return because(claimed ? CLAIMED : CHANGED);
    }

    /** The refusal of a write that needs a record without counterpart. */
    public static <T> Written<T> linked(Entry entry) {
        Side other = entry.side().opposite();
        return new Written.Refused<>(LINKED, entry.other().map(id -> new Claim.Owner(other, id)));
    }

    /** The refusal of a claim or link whose key is taken. */
    public static <T> Written<T> keyHeld(Claim.Owner holder) {
        return new Written.Refused<>(KEY_HELD, Optional.of(holder));
    }

    /** A refusal without holder. */
    public static <T> Written<T> because(String reason) {
        return new Written.Refused<>(reason, Optional.empty());
    }
}
