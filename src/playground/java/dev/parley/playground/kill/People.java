package dev.parley.playground.kill;

import dev.parley.dataflow.Side;
import dev.parley.playground.desk.Refused;
import dev.parley.playground.desk.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;

/** Those who enter and edit records at both desks, at random, and note what they did. Not thread-safe. */
final class People {

    /** Of ten new records that can be, so many are in both systems already. */
    private static final int TWINS = 2;

    private static final int FIRST_NUMBER = 1001;

    private final List<Sort> sorts;
    private final Theatre theatre;
    private final Traces traces;
    private final BiPredicate<Sort, Row> settled;
    private final Random random;
    private final List<Planted> planted = new ArrayList<>();
    private int number = FIRST_NUMBER;

    /** @param settled whether a left record is linked and no write to either side is open */
    People(List<Sort> sorts, Theatre theatre, Traces traces, BiPredicate<Sort, Row> settled, Random random) {
        this.sorts = sorts;
        this.theatre = theatre;
        this.traces = traces;
        this.settled = settled;
        this.random = random;
    }

    List<Planted> planted() {
        return List.copyOf(planted);
    }

    /** Enters so many records of each kind. */
    void enterOfEach(int count) {
        for (var sort : sorts) {
            for (int i = 0; i < count; i++) {
                enter(sort);
            }
        }
    }

    /** One edit, or one new record. */
    void act() {
        if (random.nextInt(4) == 0) {
            enter(any(sorts));
        } else {
            edit(any(planted));
        }
    }

    private void enter(Sort sort) {
        var mine = number++;
        var first = any(sorted(sort.bornOn()));
        var twice = sort.twins() && random.nextInt(10) < TWINS;
        var entered = new EnumMap<Side, String>(Side.class);
        for (var side : twice ? List.of(first, first.opposite()) : List.of(first)) {
            sort.maker()
                    .values(mine, pair -> theatre.desk(pair, side).rows())
                    .ifPresent(values -> entered.put(
                            side,
                            noted(sort, side, theatre.desk(sort.pair(), side).add(values))));
        }
        entered.values().stream()
                .findFirst()
                .ifPresent(key -> planted.add(new Planted(sort.pair(), key, entered.keySet())));
    }

    /** Notes every value of a new record; answers its key. */
    private String noted(Sort sort, Side side, String id) {
        var row = row(sort, side, id);
        var key = row.value(sort.key());
        sort.properties()
                .forEach(property ->
                        traces.add(new Traces.Place(sort.pair(), key, property.text()), side, property.read(row)));
        return key;
    }

    private Row row(Sort sort, Side side, String id) {
        return theatre.desk(sort.pair(), side).rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void edit(Planted which) {
        var sort = sorts.stream()
                .filter(each -> each.pair().equals(which.pair()))
                .findFirst()
                .orElseThrow();
        var property = any(sort.properties());
        var side = any(sorted(property.sides()));
        var value = property.fresh().apply(number++);
        sort.find(theatre.desk(sort.pair(), side).rows(), which.key())
                .ifPresent(row -> edit(sort, side, row, property, value));
    }

    private void edit(Sort sort, Side side, Row row, Property property, String value) {
        var place = new Traces.Place(sort.pair(), row.value(sort.key()), property.text());
        if (agree(sort, row.value(sort.key()), property)) {
            traces.agreed(place);
        }
        Map<String, String> change = property.change(row, value);
        try {
            theatre.desk(sort.pair(), side).edit(row.id(), change);
        } catch (Refused e) {
            throw new IllegalStateException(place + " could not be edited on the " + side.word(), e);
        }
        traces.add(place, side, value);
    }

    /**
     * Whether a property stands at the same value on both sides and nothing of the record is under way: an edit now
     * comes after all others.
     */
    private boolean agree(Sort sort, String key, Property property) {
        var left = sort.find(theatre.desk(sort.pair(), Side.LEFT).rows(), key);
        var right = sort.find(theatre.desk(sort.pair(), Side.RIGHT).rows(), key);
        return left.isPresent()
                && right.isPresent()
                && Check.same(property.read(left.get()), property.read(right.get()))
                && settled.test(sort, left.get());
    }

    /** In an order that does not depend on the run. */
    private static List<Side> sorted(Set<Side> sides) {
        return sides.stream().sorted().toList();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
