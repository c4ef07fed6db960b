package dev.parley.checklist;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import dev.parley.sync.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What a definition says, as exercises. Pure: it calls nothing.
 *
 * @param scopes all pairs, what others refer to first
 */
record Plan(List<Scope> scopes, List<Exercise> exercises) {

    Plan {
        scopes = List.copyOf(scopes);
        exercises = List.copyOf(exercises);
    }

    /**
     * Plans.
     *
     * @param traits of a datatype of a side
     * @param only the pair to be tried out; empty for all
     */
    static Plan of(Dataflow flow, BiFunction<Side, String, Traits> traits, Optional<String> only) {
        List<Scope> scopes = new ArrayList<>();
        List<Exercise> exercises = new ArrayList<>();
        for (Pair pair : flow.inOrderOfReferences()) {
            Traits left = traits.apply(Side.LEFT, pair.left().datatype());
            Traits right = traits.apply(Side.RIGHT, pair.right().datatype());
            Scope scope = new Scope(flow, pair, left, right);
            scopes.add(scope);
            if (only.map(pair.name()::equals).orElse(true)) {
                exercises.addAll(of(scope));
            }
        }
        return new Plan(scopes, exercises);
    }

    private static List<Exercise> of(Scope scope) {
        List<Exercise> exercises = new ArrayList<>();
        exercises.add(new CreateExercise(scope, Side.RIGHT));
        exercises.add(new CreateExercise(scope, Side.LEFT));
        scope.pair().match().forEach(rule -> exercises.add(new MatchExercise(scope, rule)));
        scope.constants().forEach(row -> exercises.add(new ConstantExercise(scope, row)));
        scope.cells().forEach(cell -> exercises.addAll(of(scope, cell)));
        for (Side side : Side.values()) {
            scope.lists().forEach(row -> exercises.add(new ListExercise(scope, row, side)));
        }
        ConflictExercise.of(scope).ifPresent(exercises::add);
        for (Side side : Side.values()) {
            leaving(scope, side).ifPresent(exercises::add);
            exercises.add(new DeleteExercise(scope, side));
        }
        return exercises;
    }

    private static List<Exercise> of(Scope scope, Cell cell) {
        List<Exercise> exercises = new ArrayList<>(List.of(new EditExercise(scope, cell)));
        for (Side side : Side.values()) {
            if (scope.travels(cell, side.opposite()) && !cell.row().onCreate()) {
                exercises.add(new ClearExercise(scope, cell, side));
            }
            scope.channels()
                    .guard(cell.row(), side)
                    .ifPresent(condition -> exercises.add(new WhenExercise(scope, cell, side, condition)));
        }
        if (cell.row().defaultValue().isPresent()) {
            exercises.add(new DefaultExercise(scope, cell));
        }
        return exercises;
    }

    private static Optional<Exercise> leaving(Scope scope, Side side) {
        return scope.pair().end(side).filter().flatMap(filter -> scope.cells().stream()
                .filter(scope::plain)
                .filter(cell -> scope.travels(cell, side.opposite()) && !cell.row().onCreate())
                .findFirst()
                .map(cell -> new LeaveExercise(scope, side, cell)));
    }

    Scope scope(String pair) {
        return scopes.stream()
                .filter(scope -> scope.pair().name().equals(pair))
                .findFirst()
                .orElseThrow();
    }

    /** Changes when what is to be tried out does. */
    String mark() {
        List<Check> checks =
                exercises.stream().flatMap(exercise -> exercise.checks().stream()).toList();
        return Integer.toString(checks.hashCode() & Integer.MAX_VALUE, Character.MAX_RADIX);
    }
}
