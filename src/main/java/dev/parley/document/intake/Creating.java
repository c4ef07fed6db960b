package dev.parley.document.intake;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Conditions;
import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.PropertySchema.Need;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a pair may create, of what its documents say and its rows make possible; for one thread. */
final class Creating {

    private final Modes modes;
    private final Map<Side, Resolver> resolvers;
    private final Findings findings;

    Creating(Modes modes, Map<Side, Resolver> resolvers, Findings findings) {
        this.modes = modes;
        this.resolvers = resolvers;
        this.findings = findings;
    }

    Creation of(Joined joined, List<RowDraft> rows, Map<Side, Optional<Condition>> filters) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        for (Placed section : joined.sections()) {
            Side to = section.to();
            if (modes.creates(section) && possible(section, rows, filters.get(to))) {
                sides.add(to);
            }
        }
        if (sides.size() == 2) {
            String message =
                    "each of the two documents creates: records of either system get a counterpart in the other";
            findings.add(
                    Code.CREATES_BOTH_WAYS, joined.place(), message, "write in-right or in-left if only one shall");
        }
        return sides.size() == 2
                ? Creation.BOTH
                : sides.isEmpty() ? Creation.NEVER : sides.contains(Side.RIGHT) ? Creation.IN_RIGHT : Creation.IN_LEFT;
    }

    private boolean possible(Placed section, List<RowDraft> rows, Optional<Condition> filter) {
        Side to = section.to();
        Set<Path> filled = rows.stream()
                .filter(row -> row.to(to))
                .map(row -> row.row().path(to).orElseThrow())
                .collect(Collectors.toCollection(HashSet::new));
        boolean nothing = filled.isEmpty();
        if (nothing && section.section().propertyRows().isEmpty()) {
            // That the table is empty is found elsewhere.
            return false;
        }
        filter.map(Conditions::assigned).ifPresent(assigned -> filled.addAll(assigned.keySet()));
        List<String> missing = missing(to, filled);
        if (nothing || !missing.isEmpty()) {
            String why = nothing ? "no row fills them" : "no row fills " + String.join(", ", missing);
            String message = "no new records on the " + to.word() + ": " + why + ", and "
                    + resolvers.get(to).name() + " takes none without";
            String wayOut = "add rows, then \"create: in-" + to.word() + "\"";
            findings.add(Code.CREATE_IMPOSSIBLE, section.place(), message, wayOut);
        }
        return !nothing && missing.isEmpty();
    }

    /** What the system demands and nothing fills. */
    private List<String> missing(Side to, Set<Path> filled) {
        return resolvers.get(to).schema().stream()
                .flatMap(schema -> schema.properties().values().stream())
                .filter(property -> property.required() == Need.ALWAYS)
                .map(PropertySchema::path)
                .filter(path -> !filled.contains(path))
                .map(Path::text)
                .toList();
    }
}
