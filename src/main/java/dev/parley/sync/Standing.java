package dev.parley.sync;

import java.util.Optional;

/** Whether a pair may write. */
public enum Standing {
    /** Its definition, as it is, may write. */
    LIVE("live"),
    /** Its definition is new or means something else than the one that was live. */
    WAITING("the definition of the pair is new or has changed: look at preview, then approve its hash"),
    /** The table holds another life than the function expects: it was restored, and old bases look like edits. */
    RESTORED("the table was restored or renamed, and what it holds may be old: look at preview, then approve its hash"),
    /** An operator has paused it. */
    PAUSED("the pair is paused; resume ends that");

    /** Why a record of a pair that may not write is left for later. */
    static final String HELD_BACK = "its pair may not write yet";

    private final String meaning;

    Standing(String meaning) {
        this.meaning = meaning;
    }

    /**
     * How a pair stands.
     *
     * @param meaning of its definition, see {@link Meaning}
     */
    static Standing of(Meta meta, String pair, String meaning, String epoch) {
        if (meta.paused().contains(pair)) {
            return PAUSED;
        }
        if (Optional.ofNullable(meta.live().get(pair)).filter(meaning::equals).isPresent()) {
            return LIVE;
        }
        return meta.epoch().filter(stored -> !stored.equals(epoch)).isPresent() ? RESTORED : WAITING;
    }

    /** Whether it waits for an approval. */
    public boolean waits() {
        return this == WAITING || this == RESTORED;
    }

    /** In words, with the way out. */
    public String text() {
        return meaning;
    }
}
