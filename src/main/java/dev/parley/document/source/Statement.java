package dev.parley.document.source;

import java.util.List;

/**
 * What a section says about links and new records: the six sentences of the documents, {@code L} and {@code R} being
 * its ends. A sentence that is none of these is an {@link UnreadLine}.
 */
public sealed interface Statement {

    /** Where it stands, from 1. */
    int line();

    /** {@code Every L will be synchronized with a R.} Creates on the right without a condition. */
    record Every(int line) implements Statement {}

    /** {@code Before any synchronization can take place, a link …} Never creates by itself. */
    record Before(int line) implements Statement {}

    /**
     * {@code A new R will be created from a L if it is connected to a S X, Y, or Z that is synchronized into D.}
     *
     * @param system S, exactly: the label of the left end's system
     * @param datatypes labels X, Y, Z, exactly; never empty
     * @param into D, exactly: the label of the right end's system
     */
    record Connected(int line, String system, List<String> datatypes, String into) implements Statement {
        public Connected {
            datatypes = List.copyOf(datatypes);
            if (datatypes.isEmpty()) {
                throw new IllegalArgumentException("a sentence about connections names at least one datatype");
            }
        }
    }

    /** {@code If a matching R already exists, …} and, in the next line, {@code If no matching R is found, …}. */
    record MatchElseCreate(int line) implements Statement {}

    /**
     * {@code TEXT, it  will be synchronized with a R.}
     *
     * @param text a condition in free words, or a stray remark of a developer; exactly, and never executable
     */
    record Free(int line, String text) implements Statement {}

    /** {@code A L will merge with a R if …}: the merge rows say when. */
    record Merge(int line) implements Statement {}
}
