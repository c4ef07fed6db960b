package dev.parley.document.intake;

import dev.parley.dataflow.Creation;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Policies;
import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.PropertyPair;
import dev.parley.mapping.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A pair of the definition in the making.
 *
 * @param joined the sections it is made of
 * @param out why it is commented out; empty for a pair that counts
 */
record PairDraft(
        String name,
        Joined joined,
        Pair.End left,
        Pair.End right,
        Creation create,
        List<RuleDraft> rules,
        List<RowDraft> rows,
        Optional<Code> out) {

    PairDraft {
        rules = List.copyOf(rules);
        rows = List.copyOf(rows);
    }

    boolean live() {
        return out.isEmpty();
    }

    PairDraft without(Code why) {
        return new PairDraft(name, joined, left, right, create, rules, rows, Optional.of(why));
    }

    PairDraft creating(Creation other) {
        return new PairDraft(name, joined, left, right, other, rules, rows, out);
    }

    PairDraft with(List<RuleDraft> otherRules, List<RowDraft> otherRows) {
        return new PairDraft(name, joined, left, right, create, otherRules, otherRows, out);
    }

    List<RowDraft> liveRows() {
        return rows.stream().filter(RowDraft::live).toList();
    }

    /** As a definition has it; its rows are those that count, in their order. */
    Pair pair() {
        List<MatchRule> match = rules.stream()
                .filter(RuleDraft::live)
                .map(rule -> new MatchRule(List.of(rule.key().orElseThrow())))
                .toList();
        Set<String> names = new HashSet<>();
        List<PropertyGroup> groups = liveRows().stream()
                .map(row -> named(row.row(), names))
                .map(row -> new PropertyGroup(row.name(), List.of(row), Optional.empty()))
                .toList();
        return new Pair(name, left, right, create, match, Policies.DEFAULTS, groups);
    }

    /** Rows bear the name of their left property, or of both where another row bears that. */
    private static PropertyPair named(PropertyPair row, Set<String> names) {
        String usual = row.left().map(Path::text).orElseThrow();
        return row.named(
                names.add(usual)
                        ? usual
                        : usual + " -> " + row.right().map(Path::text).orElseThrow());
    }
}
