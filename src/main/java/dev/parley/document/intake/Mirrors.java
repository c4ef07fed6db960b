package dev.parley.document.intake;

import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import dev.parley.document.source.PropertyRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts each row beside its mirror image in the reverse document; for one thread. */
final class Mirrors {

    private final Map<Side, Resolver> resolvers;
    private final Findings findings;
    private final Map<List<String>, List<Mirrored>> byKey = new LinkedHashMap<>();
    private final List<Mirrored> all = new ArrayList<>();

    Mirrors(Map<Side, Resolver> resolvers, Findings findings) {
        this.resolvers = resolvers;
        this.findings = findings;
    }

    /** A row, or a row and its mirror image. */
    static final class Mirrored {
        private final List<SideRow> rows = new ArrayList<>();

        private Optional<SideRow> to(Side side) {
            return rows.stream().filter(row -> row.to() == side).findFirst();
        }

        List<SideRow> rows() {
            return List.copyOf(rows);
        }

        SideRow first() {
            return rows.get(0);
        }

        Way way() {
            return rows.size() > 1 ? Way.BOTH : first().to() == Side.RIGHT ? Way.RIGHT : Way.LEFT;
        }
    }

    /** In the order of the documents; those that only the reverse one has come last. */
    List<Mirrored> of(Joined joined) {
        for (Placed section : joined.sections()) {
            for (PropertyRow row : section.section().propertyRows()) {
                add(SideRow.of(section, row, resolvers, findings));
            }
        }
        return List.copyOf(all);
    }

    private void add(SideRow row) {
        List<Mirrored> sameKey = byKey.computeIfAbsent(row.key(), key -> new ArrayList<>());
        Optional<SideRow> repeated = sameKey.stream()
                .flatMap(other -> other.to(row.to()).stream())
                .filter(other -> other.conditions().equals(row.conditions()))
                .filter(other -> other.row().type().equals(row.row().type()))
                .findFirst();
        if (repeated.isPresent()) {
            String message = "the row says what the row in line "
                    + repeated.get().place().line() + " says";
            findings.add(Code.ROW_REPEATED, row.place(), message, "");
            return;
        }
        List<Mirrored> free =
                sameKey.stream().filter(other -> other.to(row.to()).isEmpty()).toList();
        Mirrored into = free.stream()
                .filter(other -> other.first().conditions().equals(row.conditions()))
                .findFirst()
                .or(() -> free.stream().findFirst())
                .orElseGet(() -> begun(sameKey));
        into.rows.add(row);
    }

    private Mirrored begun(List<Mirrored> sameKey) {
        Mirrored begun = new Mirrored();
        sameKey.add(begun);
        all.add(begun);
        return begun;
    }
}
