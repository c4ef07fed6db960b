package dev.parley.document.intake;

import dev.parley.dataflow.Catalog;
import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import dev.parley.document.intake.DatatypeNames.Datatype;
import dev.parley.mapping.RecordSchema;
import dev.parley.yaml.Nearest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes one pair of the sections over its two datatypes; for one thread. */
final class PairPlan {

    private final Couple couple;
    private final Catalog catalog;
    private final Modes modes;
    private final boolean bothWays;
    private final Findings findings;

    PairPlan(Couple couple, Catalog catalog, Modes modes, boolean bothWays, Findings findings) {
        this.couple = couple;
        this.catalog = catalog;
        this.modes = modes;
        this.bothWays = bothWays;
        this.findings = findings;
    }

    PairDraft of(String name, Joined joined) {
        Map<Side, Resolver> resolvers =
                Map.of(Side.LEFT, resolver(joined, Side.LEFT), Side.RIGHT, resolver(joined, Side.RIGHT));
        List<RowDraft> rows = rows(joined, resolvers);
        List<RuleDraft> rules = new Rules(resolvers, findings).of(joined);
        Map<Side, Optional<Condition>> filters =
                Map.of(Side.LEFT, filter(joined, Side.LEFT), Side.RIGHT, filter(joined, Side.RIGHT));
        Creation create = new Creating(modes, resolvers, findings).of(joined, rows, filters);
        Optional<Code> out = out(joined);
        if (out.isEmpty()) {
            new Absent(couple, findings).find(joined, rows);
            linking(joined, create, rules);
        }
        return new PairDraft(
                name,
                joined,
                end(joined, Side.LEFT, filters),
                end(joined, Side.RIGHT, filters),
                create,
                rules,
                rows,
                out);
    }

    private List<RowDraft> rows(Joined joined, Map<Side, Resolver> resolvers) {
        RowPlan plan = new RowPlan(resolvers, bothWays, findings);
        return new Writers(findings)
                .settle(new Mirrors(resolvers, findings)
                        .of(joined).stream().map(plan::of).toList());
    }

    private Resolver resolver(Joined joined, Side side) {
        SystemName system = couple.system(side);
        Datatype datatype = joined.datatype(side);
        Optional<RecordSchema> schema =
                system.known() && datatype.known() ? catalog.schema(system.name(), datatype.name()) : Optional.empty();
        return new Resolver(system.name(), datatype.name(), side, schema, findings);
    }

    private Optional<Condition> filter(Joined joined, Side side) {
        String datatype = joined.datatype(side).name();
        Optional<Condition> filter = KnownFilters.of(couple.system(side).name(), datatype);
        filter.ifPresent(found -> {
            String message = "\"" + datatype + "\" is told apart by a filter of the pair";
            findings.add(Code.FILTER_ADDED, joined.place(), message, "");
        });
        return filter;
    }

    private static Pair.End end(Joined joined, Side side, Map<Side, Optional<Condition>> filters) {
        return new Pair.End(joined.datatype(side).name(), filters.get(side));
    }

    private Optional<Code> out(Joined joined) {
        for (Side side : Side.values()) {
            Datatype datatype = joined.datatype(side);
            if (!datatype.known()) {
                SystemName system = couple.system(side);
                String message =
                        system.name() + " has no datatype \"" + datatype.label() + "\": the pair is commented out";
                String wayOut = Nearest.wayOut(datatype.name(), catalog.datatypes(system.name()));
                findings.add(Code.UNKNOWN_DATATYPE, joined.place(), message, wayOut);
                return Optional.of(Code.UNKNOWN_DATATYPE);
            }
        }
        if (couple.self()
                && joined.datatype(Side.LEFT)
                        .name()
                        .equals(joined.datatype(Side.RIGHT).name())) {
            String message = "the pair joins \"" + joined.datatype(Side.LEFT).name()
                    + "\" with itself: each record would be its own counterpart, so it is commented out";
            String wayOut = "uncomment it with filters on both sides that no record can meet together";
            findings.add(Code.SELF_PAIR, joined.place(), message, wayOut);
            return Optional.of(Code.SELF_PAIR);
        }
        return Optional.empty();
    }

    private void linking(Joined joined, Creation create, List<RuleDraft> rules) {
        boolean matches = rules.stream().anyMatch(RuleDraft::live);
        if (create != Creation.NEVER && !matches) {
            String message = "every record gets a new counterpart, because the documents do not say how to find one"
                    + " that is there";
            String wayOut = "add \"match\" with what makes two records the same, or be sure that one system is empty";
            findings.add(Code.NO_MATCH_RULE, joined.place(), message, wayOut);
        }
        if (create == Creation.NEVER && !matches) {
            String message = "nothing is created or matched: records are linked by hand";
            findings.add(
                    Code.LINK_BY_HAND, joined.place(), message, "the action \"link\", or add \"match\" or \"create\"");
        }
    }
}
