package dev.parley.checklist;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import dev.parley.document.words.DataflowWords;
import dev.parley.document.words.PairWords;
import dev.parley.document.words.Statement;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
     * @param systems of both sides
     * @param only the pair to be tried out; empty for all
     */
    static Plan of(Dataflow flow, Function<Side, BusinessSystem> systems, Optional<String> only) {
        List<Scope> scopes = new ArrayList<>();
        List<Exercise> exercises = new ArrayList<>();
        DataflowWords words = DataflowWords.of(flow, new Declared(flow, systems));
        for (Pair pair : flow.inOrderOfReferences()) {
            Traits left = systems.apply(Side.LEFT).traits(pair.left().datatype());
            Traits right = systems.apply(Side.RIGHT).traits(pair.right().datatype());
            Scope scope = new Scope(flow, pair, left, right, words(words, pair));
            scopes.add(scope);
            if (only.map(pair.name()::equals).orElse(true)) {
                exercises.addAll(of(scope));
            }
        }
        return new Plan(scopes, exercises);
    }

    private static PairWords words(DataflowWords words, Pair pair) {
        return words.pairs().stream()
                .filter(each -> each.pair().equals(pair))
                .findFirst()
                .orElseThrow();
    }

    /** Everything about a pair, and last what the document says besides. */
    private static List<Exercise> of(Scope scope) {
        List<Exercise> exercises = tried(scope);
        Set<String> proved = exercises.stream()
                .flatMap(exercise -> exercise.checks().stream())
                .flatMap(check -> check.sentences().stream())
                .collect(Collectors.toSet());
        List<Statement> unproved = scope.words()
                .all()
                .filter(statement -> !proved.contains(statement.text().plain()))
                .toList();
        exercises.add(new UnprovedExercise(scope, unproved));
        return exercises;
    }

    private static List<Exercise> tried(Scope scope) {
        List<Exercise> exercises = new ArrayList<>();
        exercises.add(new CreateExercise(scope, Side.RIGHT));
        exercises.add(new CreateExercise(scope, Side.LEFT));
        scope.pair().match().forEach(rule -> exercises.add(new MatchExercise(scope, rule)));
        if (scope.pair().match().isEmpty()) {
            exercises.add(new NeverMatchedExercise(scope));
        } else if (!scope.pair().policies().ignoreKeys().isEmpty()) {
            exercises.add(new IgnoredKeyExercise(scope, scope.pair().match().get(0)));
        }
        scope.constants().forEach(row -> exercises.add(new ConstantExercise(scope, row)));
        scope.cells().forEach(cell -> exercises.addAll(of(scope, cell)));
        for (Side side : Side.values()) {
            scope.lists().forEach(row -> exercises.add(new ListExercise(scope, row, side)));
        }
        ConflictExercise.of(scope).ifPresent(exercises::add);
        ClearedAndEditedExercise.of(scope).ifPresent(exercises::add);
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
                .filter(cell ->
                        scope.travels(cell, side.opposite()) && !cell.row().onCreate())
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
        List<Check> checks = exercises.stream()
                .flatMap(exercise -> exercise.checks().stream())
                .toList();
        return Integer.toString(checks.hashCode() & Integer.MAX_VALUE, Character.MAX_RADIX);
    }
}
