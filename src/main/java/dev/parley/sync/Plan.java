package dev.parley.sync;

import dev.parley.dataflow.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What follows from base, left, right, link, definition and clock.
 *
 * @param actions in the order of execution
 * @param reasons by group name: why it travels or stays
 * @param settled base of every property as planned; a written target's entry is replaced from the answer
 * @param awaited records without counterpart that a reference leads to
 */
record Plan(List<Action> actions, Map<String, String> reasons, Map<String, Link.Base> settled, Set<Target> awaited) {

    Plan(List<Action> actions, Map<String, String> reasons, Map<String, Link.Base> settled) {
        this(actions, reasons, settled, Set.of());
    }

    Plan {
        actions = List.copyOf(actions);
        awaited = Set.copyOf(awaited);
    }

    List<Action.Write> writes() {
        return actions.stream()
                .filter(Action.Write.class::isInstance)
                .map(Action.Write.class::cast)
                .toList();
    }

    Optional<Action.Write> write(Side side) {
        return writes().stream().filter(write -> write.side() == side).findFirst();
    }

    Optional<Action.Raise> problem() {
        return actions.stream()
                .filter(Action.Raise.class::isInstance)
                .map(Action.Raise.class::cast)
                .findFirst();
    }

    Optional<Action.Defer> defer() {
        return actions.stream()
                .filter(Action.Defer.class::isInstance)
                .map(Action.Defer.class::cast)
                .findFirst();
    }

    /** Whether bases move although nothing is written. */
    boolean adopts() {
        return actions.stream().anyMatch(Action.Adopt.class::isInstance);
    }
}
