package dev.parley.sync;

import java.time.Instant;
import java.util.List;

/**
 * What is left of a link that ended. Immutable.
 *
 * @param at when it ended
 * @param reason why, in words for a reader
 * @param history of the link, newest first; empty where it went on under another id
 */
public record Tombstone(Instant at, String reason, List<Link.History> history) {

    /** The reason where the other record of the link was forgotten. */
    public static final String FORGOTTEN = "its counterpart was forgotten";

    public Tombstone {
        history = List.copyOf(history);
    }
}
