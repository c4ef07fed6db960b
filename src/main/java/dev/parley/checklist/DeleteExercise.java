package dev.parley.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.dataflow.Policies.OnMissing;
import dev.parley.dataflow.Side;
import dev.parley.document.words.Phrase;
import dev.parley.mapping.Fields;
import dev.parley.sync.Change;
import dev.parley.sync.RemoteRecord;
import java.util.List;
import java.util.Optional;

/** Deletes a record on one side: its counterpart is kept, archived or deleted. */
record DeleteExercise(Scope scope, Side from) implements Exercise {

    private OnDelete policy() {
        return scope.pair().policies().onDelete().in(from.opposite());
    }

    private Check check() {
        String what = "delete one in " + scope.label(from) + ": its counterpart in " + scope.label(from.opposite())
                + switch (policy()) {
                    case KEEP -> " is kept";
                    case ARCHIVE -> " is archived";
                    case DELETE -> " is deleted";
                };
        String there = from.opposite().word();
        return new Sentences(scope)
                .of(there, Phrase.DELETED_KEPT, Phrase.DELETED_ARCHIVED, Phrase.DELETED_TOO, Phrase.NOTHING_REMOVED)
                .of(from.word(), Phrase.ABSENCE_UNKNOWN)
                .check("", what);
    }

    private Check notAgain() {
        return new Sentences(scope)
                .of(Phrase.GONE_NOT_AGAIN)
                .check("", "delete one in " + scope.label(from) + ": none is created in its place");
    }

    /** Whether it is to be seen that what is left stays alone. */
    private boolean staysAlone() {
        return policy() == OnDelete.KEEP && scope.pair().policies().onMissing() == OnMissing.RETIRE;
    }

    @Override
    public List<Check> checks() {
        return staysAlone() ? List.of(check(), notAgain()) : List.of(check());
    }

    @Override
    public void run(Bench bench, Verdicts verdicts) {
        if (!scope.traits(from).lifetime().deletes()) {
            throw Impossible.skipped(scope.label(from) + " does not delete");
        }
        Twins twins = bench.linked(scope, bench.data(scope, List.of(), 0));
        Side other = from.opposite();
        bench.delete(scope, from, twins.id(from));
        if (policy() == OnDelete.KEEP) {
            twins.settle(from);
            twins.settle(from);
            verdicts.decide(check(), isKept(twins.record(other)), () -> "it is gone or archived");
            if (staysAlone()) {
                twins.settle(other);
                verdicts.decide(notAgain(), twins.record(from).isEmpty(), () -> "another one was created");
            }
        } else {
            boolean done = twins.await(
                    from,
                    () -> policy() == OnDelete.DELETE
                            ? twins.record(other).isEmpty()
                            : twins.record(other).filter(this::isArchived).isPresent());
            verdicts.decide(check(), done, twins::why);
        }
    }

    private boolean isKept(Optional<RemoteRecord> record) {
        return record.filter(found -> !isArchived(found)).isPresent();
    }

    private boolean isArchived(RemoteRecord record) {
        Side other = from.opposite();
        Optional<Change> mark = scope.traits(other).lifetime().archive();
        if (mark.isEmpty()) {
            return false;
        }
        JsonNode there = Fields.read(
                record.body(), mark.get().path(), scope.traits(other).schema());
        return there.asText().equalsIgnoreCase(mark.get().value().asText());
    }
}
