package dev.parley.document.intake;

import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Side;
import dev.parley.document.source.MergeRow;
import dev.parley.document.source.Statement;
import dev.parley.mapping.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes match rules of merge tables, whose rows are alternatives; for one thread. */
final class Rules {

    private final Map<Side, Resolver> resolvers;
    private final Findings findings;
    private final Set<MatchRule.Key> seen = new HashSet<>();

    Rules(Map<Side, Resolver> resolvers, Findings findings) {
        this.resolvers = resolvers;
        this.findings = findings;
    }

    /** Of both documents; a rule links whichever side a record comes from, so those of the reverse one add to them. */
    List<RuleDraft> of(Joined joined) {
        List<RuleDraft> rules = new ArrayList<>();
        for (Placed section : joined.sections()) {
            for (MergeRow row : section.section().mergeRows()) {
                RuleDraft rule = rule(section, row);
                if (rule.key().map(seen::add).orElse(true)) {
                    rules.add(rule);
                }
            }
        }
        return rules;
    }

    private RuleDraft rule(Placed section, MergeRow row) {
        Place place = section.at(row.line());
        Side to = section.to();
        Resolver.Found from = resolvers.get(to.opposite()).path(row.left().exactPath(), place);
        Resolver.Found into = resolvers.get(to).path(row.right().exactPath(), place);
        Optional<Code> wrong = from.wrong().or(into::wrong).or(() -> conditional(row, place));
        if (from.path().isEmpty() || into.path().isEmpty()) {
            return new RuleDraft(place, row, Optional.empty(), wrong);
        }
        Path left = (to == Side.RIGHT ? from : into).path().get();
        Path right = (to == Side.RIGHT ? into : from).path().get();
        return new RuleDraft(place, row, Optional.of(new MatchRule.Key(left, right)), wrong.or(() -> opaque(section)));
    }

    private Optional<Code> conditional(MergeRow row, Place place) {
        if (!row.left().annotated() && !row.right().annotated()) {
            return Optional.empty();
        }
        String message = "the alternative depends on a condition, and a match rule has none";
        findings.add(Code.CONDITION_INCOMPLETE, place, message, "add it to \"match\" if it is right without");
        return Optional.of(Code.CONDITION_INCOMPLETE);
    }

    /** What is only matched under a condition in free words is not matched at all. */
    private static Optional<Code> opaque(Placed section) {
        return section.section().statement(Statement.Free.class).map(free -> Code.CONDITION_OPAQUE);
    }
}
