package dev.parley.systems.powerofficego;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Moves a record that exists only below another one. The system cannot: a copy is added below the new one and the old
 * record is removed. The copy bears a reference that follows from the old id; by it an interrupted move is gone on with
 * instead of begun again, and the copy is found where only the old id is known.
 */
final class Moves {

    private static final Change INACTIVE = new Change(Path.of(ContactPersons.ACTIVE), BooleanNode.FALSE);

    private final Writes writes;
    private final Reads reads;

    Moves(Writes writes, Reads reads) {
        this.writes = writes;
        this.reads = reads;
    }

    /** The record that took the place of one with this id. */
    Optional<RemoteRecord> successor(Resource resource, String id) {
        return reads.byReference(resource, MoveReference.of(id));
    }

    /** Updates a record; moves it if that is among the changes. */
    RemoteRecord update(Resource resource, RemoteRecord current, List<Change> changes) {
        String property = resource.place().parent().orElseThrow();
        Optional<JsonNode> parent = changes.stream()
                .filter(change -> change.path().text().equalsIgnoreCase(property))
                .map(Change::value)
                .findFirst();
        List<Change> others = changes.stream()
                .filter(change -> !change.path().text().equalsIgnoreCase(property))
                .toList();
        if (parent.isEmpty() || isBelow(resource, parent.get(), current)) {
            return writes.update(resource, current, others);
        }
        return move(resource, current, new RecordCopy(resource, current, others), parent.get());
    }

    private static boolean isBelow(Resource resource, JsonNode parent, RemoteRecord record) {
        String property = resource.place().parent().orElseThrow();
        return Fields.get(record.body(), property, true).asText().equals(parent.asText());
    }

    private RemoteRecord move(Resource resource, RemoteRecord current, RecordCopy copy, JsonNode parent) {
        Optional<RemoteRecord> found = successor(resource, current.id());
        Optional<RemoteRecord> begun = found.filter(record -> isBelow(resource, parent, record));
        Sequence steps = found.isPresent() ? Sequence.begun() : new Sequence();
        if (begun.isEmpty()) {
            // A copy elsewhere is of a move that was interrupted, and then directed to another place.
            found.ifPresent(stray -> steps.run(() -> remove(resource, stray, released(resource))));
        }
        RemoteRecord moved = begun.map(there -> steps.run(() -> writes.update(resource, there, copy.missingIn(there))))
                .orElseGet(() -> steps.run(() -> add(resource, copy, parent, current.id())));
        // From here on a refusal is final: it would be the same the next time, and a person has to act.
        steps.attempt(() -> remove(resource, current, Stream.of(INACTIVE)));
        return moved;
    }

    private RemoteRecord add(Resource resource, RecordCopy copy, JsonNode parent, String formerId) {
        CreateOutcome outcome = writes.create(resource, copy.below(parent), MoveReference.of(formerId));
        if (outcome instanceof CreateOutcome.Created created) {
            return created.record();
        }
        throw new RemoteFailure.Unavailable(
                "PowerOffice Go: a copy of the record has been added since it was looked for",
                true,
                Optional.empty(),
                null);
    }

    /** Inactive, and without the reference, which another copy needs. */
    private static Stream<Change> released(Resource resource) {
        return Stream.concat(
                Stream.of(INACTIVE),
                resource.mark().stream().map(mark -> new Change(Path.of(mark.property()), NullNode.getInstance())));
    }

    /** Deletes; what the system keeps, because others refer to it, is changed instead. */
    private RemoteRecord remove(Resource resource, RemoteRecord record, Stream<Change> otherwise) {
        try {
            writes.delete(resource, record.id());
            return record;
        } catch (RemoteFailure.Rejected kept) {
            return setInactive(resource, record, otherwise.toList());
        }
    }

    private RemoteRecord setInactive(Resource resource, RemoteRecord record, List<Change> changes) {
        try {
            return writes.update(resource, record, changes);
        } catch (RemoteFailure.Rejected e) {
            throw new RemoteFailure.Rejected(
                    e.getMessage()
                            + "; the record was copied to its new place, but the old one can neither be deleted nor"
                            + " set inactive; do that by hand",
                    resource.place().parent().map(Path::of));
        }
    }
}
