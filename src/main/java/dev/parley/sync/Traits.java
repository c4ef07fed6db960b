package dev.parley.sync;

import dev.parley.dataflow.Condition;
import dev.parley.mapping.Path;
import dev.parley.mapping.RecordSchema;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a connector declares about one of its datatypes. Immutable.
 *
 * @param schema properties, types, precision
 * @param clocks stamps that the system keeps, the most specific first; the record's own is named {@link #RECORD}
 * @param readLag for how long a read may still show the state before a write
 * @param absence what it means that a record is gone
 * @param lookUps properties by which single records can be found ({@link BusinessSystem#lookUp})
 * @param findsReference whether {@link BusinessSystem#byReference} works
 * @param listsCreated whether {@link BusinessSystem#createdSince} works
 * @param overlap how far before the cursor a change feed is read again
 * @param resource what the datatype is kept as: datatypes of one resource are views of the same records, by the same
 *     ids
 * @param digests for each list that rows of a listing lack: the properties that a row has instead, at least one of
 *     which changes when the list does (stamp, count, amounts); rows are whole records when there is none
 * @param locked when the system takes no edits of a record any more
 * @param lifetime how records begin and end
 */
public record Traits(
        RecordSchema schema,
        List<Clock> clocks,
        Duration readLag,
        Absence absence,
        Set<Path> lookUps,
        boolean findsReference,
        boolean listsCreated,
        Duration overlap,
        Optional<String> resource,
        Map<Path, List<Path>> digests,
        Optional<Lock> locked,
        Lifetime lifetime) {

    /** Name of the record's own clock. */
    public static final String RECORD = "record";

    public Traits {
        clocks = List.copyOf(clocks);
        lookUps = Set.copyOf(lookUps);
        digests = Map.copyOf(digests);
    }

    /** A datatype of a resource of its own, whose rows are whole and never locked. */
    public Traits(
            RecordSchema schema,
            List<Clock> clocks,
            Duration readLag,
            Absence absence,
            Set<Path> lookUps,
            boolean findsReference,
            boolean listsCreated,
            Duration overlap) {
        this(
                schema,
                clocks,
                readLag,
                absence,
                lookUps,
                findsReference,
                listsCreated,
                overlap,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Lifetime.UNKNOWN);
    }

    public Traits ofResource(String name) {
        return with(Optional.of(name), digests, locked, lifetime);
    }

    public Traits withDigests(Map<Path, List<Path>> declared) {
        return with(resource, declared, locked, lifetime);
    }

    public Traits lockedWhen(Condition when, String reason) {
        return with(resource, digests, Optional.of(new Lock(when, reason)), lifetime);
    }

    public Traits living(Lifetime declared) {
        return with(resource, digests, locked, declared);
    }

    private Traits with(
            Optional<String> ofResource,
            Map<Path, List<Path>> otherDigests,
            Optional<Lock> otherLock,
            Lifetime otherLifetime) {
        return new Traits(
                schema,
                clocks,
                readLag,
                absence,
                lookUps,
                findsReference,
                listsCreated,
                overlap,
                ofResource,
                otherDigests,
                otherLock,
                otherLifetime);
    }

    /** Whether rows of a listing lack parts of the record, so that it must be read by id before anything is decided. */
    public boolean rowsArePartial() {
        return !digests.isEmpty();
    }

    /**
     * When a record takes no edits.
     *
     * @param reason completes "the record is …, so nothing was written": {@code confirmed in PowerOffice Go}
     */
    public record Lock(Condition when, String reason) {}

    /** Whether a missing record was deleted, or may merely have moved elsewhere (an invoiced order). */
    public enum Absence {
        DELETED,
        UNKNOWN
    }

    /**
     * One stamp of a record.
     *
     * @param name key in {@link RemoteRecord#stamps}
     * @param covers the properties below this path; empty for every property no other clock covers
     * @param certain whether the stamp tells when just these properties changed, not merely the record
     * @param exact whether it is so fine that two edits never bear the same stamp
     */
    public record Clock(String name, Optional<Path> covers, boolean certain, boolean exact) {}

    /** The clock of a property: the first that covers it, else the record's, if there is one. */
    public Optional<Clock> clockOf(Path path) {
        return clocks.stream()
                .filter(clock -> clock.covers().map(path::within).orElse(true))
                .findFirst();
    }
}
