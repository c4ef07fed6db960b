package dev.parley.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Port to one business system. Every call may throw a {@link RemoteFailure}; no other exception leaves a connector.
 *
 * <p>Implementations need not be thread-safe: one function instance works on one event at a time.
 */
public interface BusinessSystem {

    /** The name definitions use, for instance {@code powerofficego}. */
    String name();

    Set<String> datatypes();

    /** @throws IllegalArgumentException for a datatype not in {@link #datatypes()} */
    Traits traits(String datatype);

    /**
     * No single call takes longer, but for {@link #update} with elements of lists: that may take as long once more for
     * each element, and once to read the record afterwards. No write starts later than an intent's expiry minus this.
     */
    Duration callTimeout();

    /** Reads by id; empty only when the system itself says that the record is gone (404, 410, soft-deleted). */
    Optional<RemoteRecord> read(String datatype, String id);

    /** One page of a listing or of the change feed; bodies are whole records. */
    Page list(String datatype, Listing listing);

    /** One page of ids with just the properties named, as large as the system allows. */
    Page keys(String datatype, Set<Path> properties, Optional<String> token);

    /** Records whose property equals the value; only for {@link Traits#lookUps()}. May lag behind writes. */
    List<RemoteRecord> lookUp(String datatype, Path property, String value);

    /** The record that bears our reference; only where {@link Traits#findsReference()}. */
    Optional<RemoteRecord> byReference(String datatype, String reference);

    /** Records created at or after the time given; only where {@link Traits#listsCreated()}. */
    List<RemoteRecord> createdSince(String datatype, Instant since);

    /**
     * Creates a record that bears the reference (where the system has a place for one).
     *
     * @param body in the system's own form, as the mapper wrote it
     * @return the created record, or what it collided with
     */
    CreateOutcome create(String datatype, ObjectNode body, String reference);

    /**
     * Writes only the changes given, as few remote resources as possible.
     *
     * @param current the record as last read, never older than the caller's plan
     * @return the record after the write, from the system's own answer; under another id when the system cannot change
     *     something without removing the record and adding it anew (the customer of a contact person)
     */
    RemoteRecord update(String datatype, RemoteRecord current, List<Change> changes);

    /**
     * Deletes a record; one that is gone already (404, 410) is deleted too. Only where {@link Lifetime#deletes()}.
     *
     * @param current the record as last read
     * @throws RemoteFailure.Rejected when the system keeps it, because others need it
     */
    void delete(String datatype, RemoteRecord current);

    /** Marks a record as one that is no longer in use. Only where {@link Lifetime#archive()} says how. */
    default void archive(String datatype, RemoteRecord current) {
        Change mark = traits(datatype)
                .lifetime()
                .archive()
                .orElseThrow(() -> new UnsupportedOperationException(name() + " cannot archive " + datatype));
        update(datatype, current, List.of(mark));
    }

    /**
     * The record that took the place of one that is gone, when a move was interrupted ({@link #update} that answered
     * with another id); only asked of records that are not found.
     */
    default Optional<RemoteRecord> successor(String datatype, String id) {
        return Optional.empty();
    }

    /** Remote calls made since construction, tokens excluded. */
    long calls();

    /**
     * What to list.
     *
     * @param changedSince only records changed at or after this, oldest first; empty for all records
     * @param token of the page before, empty for the first page; it bears what was asked for then, whatever is asked
     *     now
     */
    record Listing(Optional<Instant> changedSince, Optional<String> token) {}

    /**
     * A page of rows.
     *
     * @param next token of the next page; empty on the last one
     */
    record Page(List<RemoteRecord> rows, Optional<String> next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }
}
