package dev.parley.document.intake;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Particulars;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Strength;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import dev.parley.dataflow.When;
import dev.parley.document.intake.Mirrors.Mirrored;
import dev.parley.mapping.ValueType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes one row of a definition of one row of a document, or of a row and its mirror image; for one thread. */
final class RowPlan {

    private final Findings findings;
    private final TypeCells types;
    private final RowUse use;
    private final boolean bothWays;

    /** @param bothWays whether a row without mirror image travels both ways all the same */
    RowPlan(Map<Side, Resolver> resolvers, boolean bothWays, Findings findings) {
        this.findings = findings;
        this.types = new TypeCells(resolvers, findings);
        this.use = new RowUse(resolvers, findings);
        this.bothWays = bothWays;
    }

    RowDraft of(Mirrored mirrored) {
        List<SideRow> rows = mirrored.rows();
        SideRow first = mirrored.first();
        if (first.paths().isEmpty()) {
            return new RowDraft(rows, Optional.empty(), first.wrong());
        }
        Way way = bothWays ? Way.BOTH : mirrored.way();
        RowDraft draft = new RowDraft(rows, Optional.of(pair(rows, way)), wrong(rows));
        return draft.live() ? use.of(draft) : draft;
    }

    private static Optional<Code> wrong(List<SideRow> rows) {
        return rows.stream().flatMap(row -> row.wrong().stream()).findFirst();
    }

    private PropertyPair pair(List<SideRow> rows, Way way) {
        SideRow first = rows.get(0);
        Optional<ValueType> left = type(rows, Side.LEFT);
        Optional<ValueType> right = type(rows, Side.RIGHT);
        When when = new When(condition(rows, Side.LEFT), condition(rows, Side.RIGHT));
        return new PropertyPair(
                        first.path(Side.LEFT),
                        first.path(Side.RIGHT),
                        way,
                        Optional.empty(),
                        left,
                        right,
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Strength.NORMAL)
                .with(Particulars.NONE.under(when));
    }

    private Optional<ValueType> type(List<SideRow> rows, Side to) {
        return rows.stream()
                .filter(row -> row.to() == to)
                .flatMap(row -> types.of(row).stream())
                .findFirst();
    }

    /** Where the two documents differ, the row applies to the records of which both say so. */
    private Optional<Condition> condition(List<SideRow> rows, Side side) {
        Set<Condition> all = new LinkedHashSet<>();
        rows.forEach(row -> all.addAll(row.conditions().get(side)));
        boolean differs = rows.stream()
                .anyMatch(row -> !new LinkedHashSet<>(row.conditions().get(side)).equals(all));
        if (differs) {
            SideRow last = rows.get(rows.size() - 1);
            String message = "the row depends on something else than its mirror image in "
                    + rows.get(0).place().text() + "; both must hold here";
            findings.add(Code.CONDITION_DIFFERS, last.place(), message, "keep in \"when\" what is meant");
        }
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.size() == 1 ? all.iterator().next() : new Condition.And(List.copyOf(all)));
    }
}
