package dev.parley.checklist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.PropertyPair.Strength;
import dev.parley.dataflow.Side;
import dev.parley.document.words.Phrase;
import dev.parley.mapping.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Edits one row on either side and back; what the row does not say anything about stays as it was. */
record EditExercise(Scope scope, Cell cell) implements Exercise {

    private static final int BACK = 3;

    private Sentences sentences() {
        return new Sentences(scope)
                .of(Phrase.EDITED_EITHER, Phrase.EDITED_ONE_WAY, Phrase.EDITED_BY_ARROW)
                .form(cell.row());
    }

    private Check edited(Side side) {
        Side other = side.opposite();
        if (cell.row().way().to(other) && !cell.row().onCreate()) {
            return sentences()
                    .check(cell.name(), "edit it in " + scope.label(side) + ": it arrives in " + scope.label(other));
        }
        boolean back = cell.row().strength() == Strength.STRONG && !cell.row().onCreate();
        return sentences()
                .check(
                        cell.name(),
                        "edit it in " + scope.label(side) + ": "
                                + (back ? "it is put back" : "it does not travel to " + scope.label(other)));
    }

    private Check untouched() {
        Sentences about = new Sentences(scope).of(Phrase.NO_OTHER_PROPERTY);
        return about.check(cell.name(), "edit it and back: nothing else changes on either side");
    }

    @Override
    public List<Check> checks() {
        return List.of(edited(Side.LEFT), edited(Side.RIGHT), untouched());
    }

    @Override
    public void run(Bench bench, Verdicts verdicts) {
        Datum first = bench.datum(cell, 0);
        Map<Cell, Datum> data = new LinkedHashMap<>(bench.data(scope, List.of(), 0));
        scope.needed(List.of(cell)).forEach(each -> data.putIfAbsent(each, bench.datum(each, 0)));
        data.put(cell, first);
        Twins twins = bench.linked(scope, data);
        Map<Side, ObjectNode> before = bodies(twins);
        boolean whole = edit(twins, Side.LEFT, bench.datum(cell, 1), verdicts);
        whole &= edit(twins, Side.RIGHT, bench.datum(cell, 2), verdicts);
        if (whole) {
            back(twins, first, verdicts, before);
        } else {
            verdicts.skip(untouched(), "moved by a person, the record is another one, and so is its counterpart");
        }
    }

    private static Map<Side, ObjectNode> bodies(Twins twins) {
        Map<Side, ObjectNode> bodies = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            bodies.put(side, twins.body(side).deepCopy());
        }
        return bodies;
    }

    /**
     * Edits one side.
     *
     * @return false when the system moved the record to another id, and another instance of Parley met the new one
     *     first and made a new counterpart: only its own moves can be followed at every moment
     */
    private boolean edit(Twins twins, Side side, Datum datum, Verdicts verdicts) {
        String id = twins.id(side);
        String other = twins.id(side.opposite());
        boolean moved = tried(twins, side, datum, verdicts) && !twins.id(side).equals(id);
        return !moved || twins.id(side.opposite()).equals(other);
    }

    /** @return whether the edit was made */
    private boolean tried(Twins twins, Side side, Datum datum, Verdicts verdicts) {
        Check check = edited(side);
        Side other = side.opposite();
        if (cell.row().way().to(other) && !cell.row().onCreate() && !scope.travels(cell, other)) {
            verdicts.skip(check, scope.label(other) + " does not let it be written");
            return false;
        }
        try {
            twins.edit(side, List.of(cell.change(side, datum)));
        } catch (Impossible e) {
            verdicts.rest(List.of(check), e.result(), e.getMessage());
            return false;
        }
        if (scope.travels(cell, other) && !cell.row().onCreate()) {
            boolean arrived = twins.await(side, () -> twins.shows(other, cell, datum));
            verdicts.decide(check, arrived, twins::why);
        } else if (scope.travels(cell, side)
                && cell.row().strength() == Strength.STRONG
                && !cell.row().onCreate()) {
            verdicts.decide(check, twins.await(side, () -> !twins.shows(side, cell, datum)), twins::why);
        } else {
            stays(twins, side, datum, verdicts);
        }
        return true;
    }

    private void stays(Twins twins, Side side, Datum datum, Verdicts verdicts) {
        twins.settle(side);
        boolean there = twins.shows(side.opposite(), cell, datum);
        boolean here = twins.shows(side, cell, datum);
        verdicts.decide(
                edited(side),
                here && !there,
                () -> there ? "it travelled to " + scope.label(side.opposite()) : "the edit was put back");
    }

    /** The first value again, from a side it travels from. */
    private void back(Twins twins, Datum first, Verdicts verdicts, Map<Side, ObjectNode> before) {
        boolean both = true;
        for (Side side : Side.values()) {
            if (!scope.travels(cell, side.opposite()) || cell.row().onCreate()) {
                continue;
            }
            try {
                twins.edit(side, List.of(cell.change(side, first)));
            } catch (Impossible e) {
                continue;
            }
            both = twins.await(side, () -> twins.shows(side.opposite(), cell, first));
            break;
        }
        boolean returned = both;
        List<String> changed = changed(before, bodies(twins));
        verdicts.decide(
                untouched(),
                returned && changed.isEmpty(),
                () -> returned ? "these changed, too: " + String.join(", ", changed) : twins.why());
    }

    /** A group travels as one. */
    private List<Path> travelling(Side side) {
        return scope.cells().stream()
                .filter(other -> other.group().equals(cell.group()))
                .map(other -> other.path(side))
                .toList();
    }

    private List<String> changed(Map<Side, ObjectNode> before, Map<Side, ObjectNode> after) {
        List<String> changed = new ArrayList<>();
        for (Side side : Side.values()) {
            Set<String> paths = new Differences(scope.traits(side).schema(), travelling(side))
                    .between(before.get(side), after.get(side));
            paths.stream().limit(BACK).forEach(path -> changed.add(path + " in " + scope.label(side)));
        }
        return changed;
    }
}
