package dev.parley.checklist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.sync.Change;
import dev.parley.sync.Entry;
import dev.parley.sync.Problem;
import dev.parley.sync.RemoteRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A record that the checklist made, and its counterpart as soon as there is one. Not thread-safe. */
final class Twins {

    private final Bench bench;
    private final Scope scope;
    private final Map<Side, String> ids = new EnumMap<>(Side.class);

    Twins(Bench bench, Scope scope) {
        this.bench = bench;
        this.scope = scope;
    }

    Scope scope() {
        return scope;
    }

    void is(Side side, String id) {
        ids.put(side, id);
    }

    boolean has(Side side) {
        return ids.containsKey(side);
    }

    /** @throws Impossible when there is none on this side */
    String id(Side side) {
        return Optional.ofNullable(ids.get(side))
                .orElseThrow(() -> Impossible.failed("there is no counterpart in " + scope.label(side)));
    }

    Entry entry(Side side) {
        return bench.entry(scope, side, id(side));
    }

    /** The record as its system shows it now; empty when it is gone. */
    Optional<RemoteRecord> record(Side side) {
        return has(side) ? bench.read(scope, side, id(side)) : Optional.empty();
    }

    /** @throws Impossible when it is gone */
    ObjectNode body(Side side) {
        return record(side)
                .map(RemoteRecord::body)
                .orElseThrow(() -> Impossible.failed("the record in " + scope.label(side) + " is gone"));
    }

    boolean shows(Side side, Cell cell, Datum datum) {
        return record(side).map(found -> cell.shows(side, found.body(), datum)).orElse(false);
    }

    /** A person's edit. */
    void edit(Side side, List<Change> changes) {
        is(side, bench.edit(scope, side, id(side), changes));
    }

    /** Lets Parley look at the record of a side until something is so; false when it does not become so. */
    boolean await(Side side, BooleanSupplier so) {
        return bench.await(scope, () -> look(side), so, this::problem);
    }

    /** Lets Parley look at the record of a side until it has nothing more to do; the counterpart is known then. */
    void settle(Side side) {
        bench.pause(scope.lag());
        bench.await(scope, () -> look(side), () -> entry(side).due().isEmpty(), this::problem);
    }

    /** Whether a record of that side is linked, and not with the one made here. */
    boolean taken(Side side, String id) {
        bench.look(scope, side, id);
        Entry entry = bench.entry(scope, side, id);
        return entry.state() == Entry.State.LINKED
                && !entry.other().equals(Optional.ofNullable(ids.get(side.opposite())));
    }

    private void look(Side side) {
        bench.look(scope, side, id(side));
        refresh(side);
    }

    /** A record that was moved has another id; its counterpart tells which. */
    private void refresh(Side side) {
        Entry entry = entry(side);
        if (entry.state() == Entry.State.LINKED) {
            entry.other().ifPresent(other -> is(side.opposite(), other));
            return;
        }
        if (has(side.opposite())) {
            Entry other = entry(side.opposite());
            if (other.state() == Entry.State.LINKED) {
                other.other().ifPresent(moved -> is(side, moved));
            }
        }
    }

    /** Why something did not come about, as Parley tells it; no values. */
    String why() {
        return problem()
                .map(Twins::text)
                .orElse("it did not come about in " + bench.patience(scope).toSeconds()
                        + " s, and Parley has no problem");
    }

    /** What Parley has against one of the two. */
    Optional<Problem> problem() {
        return ids.keySet().stream()
                .flatMap(side -> entry(side).problem().stream())
                .findFirst();
    }

    private static String text(Problem problem) {
        return problem.code() + ": " + problem.message();
    }
}
