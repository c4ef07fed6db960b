package dev.parley.checklist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.Side;
import dev.parley.document.words.Phrase;
import dev.parley.sync.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds an element of a list on a side, edits each of its properties there, and removes it. */
record ListExercise(Scope scope, PropertyPair list, Side side) implements Exercise {

    private Rows rows() {
        return new Rows(scope, list);
    }

    private boolean travels() {
        return list.way().to(side.opposite())
                && !scope.flow().end(side.opposite()).readOnly();
    }

    private Check check(Sentences about, String done, String row) {
        String comes = travels() ? " arrives in " : " does not travel to ";
        return about.check(row, done + " in " + scope.label(side) + ": it" + comes + scope.label(side.opposite()));
    }

    private Sentences about() {
        return new Sentences(scope).row(list, Phrase.LIST);
    }

    private Check added() {
        return check(about(), "add an element", list.name());
    }

    private Check removed() {
        return check(about(), "remove an element", list.name());
    }

    private Check edited(Cell cell) {
        return check(
                about().form(cell.row()), "edit " + cell.name() + " of an element", list.name() + " " + cell.name());
    }

    /** What of an element travels from this side. */
    private List<Cell> travelling() {
        return rows().cells().stream()
                .filter(cell -> cell.row().way().to(side.opposite()))
                .toList();
    }

    @Override
    public List<Check> checks() {
        List<Check> checks = new ArrayList<>(List.of(added()));
        if (travels()) {
            travelling().forEach(cell -> checks.add(edited(cell)));
            checks.add(removed());
        }
        return checks;
    }

    @Override
    public void run(Bench bench, Verdicts verdicts) {
        Twins twins = bench.linked(scope, bench.data(scope, List.of(), 0));
        Map<Cell, Datum> data = new LinkedHashMap<>();
        travelling().forEach(cell -> data.put(cell, bench.datum(cell, 0)));
        ObjectNode element = rows().element(side, data, bench.invented());
        twins.edit(side, List.of(Change.insert(rows().path(side), element)));
        if (!travels()) {
            twins.settle(side);
            verdicts.decide(added(), !arrived(twins, data), () -> "it travelled");
            return;
        }
        verdicts.decide(added(), twins.await(side, () -> arrived(twins, data)), twins::why);
        // A key that the other system gave has to be noted here before the element can be told by it.
        twins.settle(side);
        travelling().forEach(cell -> edit(bench, twins, cell, data, verdicts));
        twins.edit(side, List.of(Change.remove(rows().path(side), id(twins, data))));
        verdicts.decide(removed(), twins.await(side, () -> !arrived(twins, data)), twins::why);
    }

    private void edit(Bench bench, Twins twins, Cell cell, Map<Cell, Datum> data, Verdicts verdicts) {
        Datum next = bench.datum(cell, 1);
        ObjectNode members = rows().members(side, Map.of(cell, next));
        String id = id(twins, data);
        try {
            twins.edit(side, List.of(Change.update(rows().path(side), id, members)));
        } catch (Impossible e) {
            verdicts.rest(List.of(edited(cell)), e.result(), e.getMessage());
            return;
        }
        data.put(cell, next);
        verdicts.decide(edited(cell), twins.await(side, () -> arrived(twins, data)), twins::why);
    }

    private boolean arrived(Twins twins, Map<Cell, Datum> data) {
        Side other = side.opposite();
        return !rows().showing(other, twins.body(other), data).isEmpty();
    }

    private String id(Twins twins, Map<Cell, Datum> data) {
        return rows().showing(side, twins.body(side), data).stream()
                .map(element -> rows().id(side, element))
                .findFirst()
                .orElseThrow(() -> Impossible.failed("the element is no longer in " + scope.label(side)));
    }
}
