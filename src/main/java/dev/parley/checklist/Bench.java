package dev.parley.checklist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fields;
import dev.parley.mapping.NormalForm;
import dev.parley.mapping.PropertySchema;
import dev.parley.sync.Budget;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.Engine;
import dev.parley.sync.Entry;
import dev.parley.sync.Problem;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The hands of one exercise: makes records, edits them as a person would, lets Parley look, and takes away what was
 * made. Not thread-safe.
 */
final class Bench {

    /** Reference of a record that the checklist made; no reference of Parley's own, which would complete a claim. */
    static final String REFERENCE = "checklist:";

    private static final Duration STEP = Duration.ofMillis(500);
    private static final Duration MARGIN = Duration.ofSeconds(6);

    /** Problems that may go away by themselves. */
    private static final Set<Problem.Code> PASSING =
            EnumSet.of(Problem.Code.UNAVAILABLE, Problem.Code.CONTENTION, Problem.Code.UNRESOLVED_REFERENCE);

    private final Means means;
    private final Invented invented;
    private final Function<String, Scope> scopes;
    private final Tidy tidy;
    private final Map<String, Twins> others = new LinkedHashMap<>();
    private int made;

    /**
     * The hands.
     *
     * @param stop nothing is tried after it; what is left of the budget is for taking away
     */
    record Means(Engine engine, Budget budget, Instant stop, Pause pause) {}

    /** @param scopes pairs of the document by name */
    Bench(Means means, Invented invented, Function<String, Scope> scopes) {
        this.means = means;
        this.invented = invented;
        this.scopes = scopes;
        this.tidy = new Tidy(means);
    }

    Invented invented() {
        return invented;
    }

    Tidy tidy() {
        return tidy;
    }

    Duration patience(Scope scope) {
        return scope.lag().multipliedBy(2).plus(MARGIN);
    }

    /**
     * The value of a cell; a reference leads to a record of the other pair, which is made for it.
     *
     * @param n which value
     */
    Datum datum(Cell cell, int n) {
        if (cell.reference().isEmpty()) {
            return invented.datum(cell, n);
        }
        Twins other = other(cell.reference().get(), n);
        return new Datum(References.value(cell, Side.LEFT, other), References.value(cell, Side.RIGHT, other));
    }

    private Twins other(String pair, int n) {
        String name = pair + " " + n;
        if (!others.containsKey(name)) {
            Scope scope = scopes.apply(pair);
            others.put(name, linked(scope, data(scope, List.of(), 0)));
        }
        return others.get(name);
    }

    /** What a record needs to show the cells, with the value of a number each. */
    Map<Cell, Datum> data(Scope scope, List<Cell> cells, int n) {
        Map<Cell, Datum> data = new LinkedHashMap<>();
        scope.needed(cells).forEach(cell -> data.put(cell, datum(cell, cells.contains(cell) ? n : 0)));
        return data;
    }

    /** Two records that are linked: by creating the counterpart where the pair does so, else by hand. */
    Twins linked(Scope scope, Map<Cell, Datum> data) {
        Optional<Side> source = scope.source();
        if (source.isPresent()) {
            Twins twins = single(scope, source.get(), data);
            if (!twins.await(source.get(), () -> twins.has(source.get().opposite()))) {
                throw Impossible.failed("no counterpart was created: " + twins.why());
            }
            return twins;
        }
        Twins twins = single(scope, Side.LEFT, data);
        twins.is(Side.RIGHT, create(scope, Side.RIGHT, data));
        means.engine().operator().link(scope.pair().name(), twins.id(Side.LEFT), twins.id(Side.RIGHT), means.budget());
        return twins;
    }

    /** A record without a counterpart yet. */
    Twins single(Scope scope, Side side, Map<Cell, Datum> data) {
        Twins twins = new Twins(this, scope);
        twins.is(side, create(scope, side, data));
        return twins;
    }

    String create(Scope scope, Side side, Map<Cell, Datum> data) {
        ObjectNode body = new Specimens(scope, numbered()).body(side, data);
        String reference = REFERENCE + invented.tag() + ":" + made;
        CreateOutcome outcome = asked(scope, side, () -> system(side).create(scope.datatype(side), body, reference));
        if (outcome instanceof CreateOutcome.Created created) {
            tidy.made(scope, side, created.record().id());
            return created.record().id();
        }
        throw Impossible.skipped("another record of " + scope.label(side) + " holds a value that must be unique");
    }

    /** Records of one exercise do not share the values that nobody asked about. */
    private Invented numbered() {
        made++;
        return new Invented(invented.tag() + "x" + made, invented.seed() + made, invented.start());
    }

    /** What a record lacks to be one of the other datatypes that are kept as the same resource. */
    List<Change> demandedElsewhere(Scope scope, Side side, ObjectNode body) {
        Optional<String> resource = scope.traits(side).resource();
        return system(side).datatypes().stream()
                .map(system(side)::traits)
                .filter(traits -> resource.isPresent() && traits.resource().equals(resource))
                .flatMap(traits -> traits.schema().properties().values().stream())
                .filter(property -> property.required() == PropertySchema.Need.ALWAYS && property.writable())
                .filter(property -> NormalForm.empty(
                        Fields.read(body, property.path(), scope.traits(side).schema())))
                .map(property -> new Change(property.path(), invented.raw(property, 0)))
                .toList();
    }

    String edit(Scope scope, Side side, String id, List<Change> changes) {
        RemoteRecord current = read(scope, side, id)
                .orElseThrow(() -> Impossible.failed("the record in " + scope.label(side) + " is gone"));
        String after = asked(scope, side, () -> system(side).update(scope.datatype(side), current, changes))
                .id();
        if (!after.equals(id)) {
            tidy.made(scope, side, after);
        }
        return after;
    }

    /** A deletion by a person. */
    void delete(Scope scope, Side side, String id) {
        read(scope, side, id)
                .ifPresent(current -> asked(scope, side, () -> {
                    system(side).delete(scope.datatype(side), current);
                    return current;
                }));
    }

    Optional<RemoteRecord> read(Scope scope, Side side, String id) {
        checkTime();
        return system(side).read(scope.datatype(side), id);
    }

    Entry entry(Scope scope, Side side, String id) {
        Engine engine = means.engine();
        return engine.links().find(engine.key(scope.pair().name()), side, id);
    }

    void look(Scope scope, Side side, String id) {
        checkTime();
        means.engine().reconcile(scope.pair().name(), side, id, means.budget(), false);
        entry(scope, side, id).other().ifPresent(other -> tidy.made(scope, side.opposite(), other));
    }

    /** Looks until something is so, the time is over, or a problem says that it will not be. */
    boolean await(Scope scope, Runnable look, BooleanSupplier so, Supplier<Optional<Problem>> problem) {
        Instant until = now().plus(patience(scope));
        while (true) {
            look.run();
            if (so.getAsBoolean()) {
                return true;
            }
            boolean hopeless = problem.get()
                    .filter(found -> !PASSING.contains(found.code()))
                    .isPresent();
            if (hopeless || !now().isBefore(until)) {
                return false;
            }
            pause(STEP);
        }
    }

    void pause(Duration time) {
        means.pause().rest(time);
        checkTime();
    }

    private void checkTime() {
        if (!now().isBefore(means.stop())) {
            throw new OutOfTime();
        }
    }

    private Instant now() {
        return means.budget().clock().instant();
    }

    private BusinessSystem system(Side side) {
        return means.engine().system(side);
    }

    private <T> T asked(Scope scope, Side side, Supplier<T> call) {
        checkTime();
        try {
            return call.get();
        } catch (RemoteFailure.Rejected e) {
            throw Impossible.skipped(scope.label(side) + " does not take it: " + e.getMessage());
        }
    }
}
