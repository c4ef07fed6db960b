package dev.parley.dataflow;

import dev.parley.dataflow.Policies.Backfill;
import dev.parley.dataflow.Policies.Clearing;
import dev.parley.dataflow.Policies.Empties;
import dev.parley.dataflow.Policies.OnLeave;
import dev.parley.dataflow.Policies.OnMissing;
import dev.parley.dataflow.Policies.Rejected;
import dev.parley.yaml.Problems;
import dev.parley.yaml.Scalars;
import dev.parley.yaml.YamlMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the policies of a pair; what is not said has its default. */
final class PolicyReader {

    private final YamlMap pair;
    private final PairScope scope;
    private final Creation creation;
    private final Problems problems;

    /** @param creation where the pair creates */
    PolicyReader(YamlMap pair, PairScope scope, Creation creation) {
        this.pair = pair;
        this.scope = scope;
        this.creation = creation;
        this.problems = scope.problems();
    }

    Policies read() {
        Policies defaults = Policies.DEFAULTS;
        return new Policies(
                pair.choice("initial", Resolution.class).orElse(defaults.initial()),
                pair.choice("conflict", Resolution.class).orElse(defaults.conflict()),
                pair.choice("empties", Empties.class).orElse(defaults.empties()),
                pair.choice("clear", Clearing.class).orElse(defaults.clear()),
                new DeletesReader(pair, scope).read(),
                onMissing().orElse(defaults.onMissing()),
                pair.choice("onLeave", OnLeave.class).orElse(defaults.onLeave()),
                pair.choice("rejected", Rejected.class).orElse(defaults.rejected()),
                backfill().orElse(defaults.backfill()),
                ignoreKeys(),
                new BrakesReader(pair, problems).read());
    }

    private Optional<OnMissing> onMissing() {
        Optional<OnMissing> policy = pair.choice("onMissing", OnMissing.class);
        policy.filter(chosen -> chosen == OnMissing.RECREATE)
                .ifPresent(chosen -> scope.absenceUnknown(pair.lineOf("onMissing"), "onMissing", Scalars.word(chosen)));
        return policy;
    }

    /** Without the time of its creation an older record could not be told from a newer one. */
    private Optional<Backfill> backfill() {
        Optional<Backfill> policy = pair.choice("backfill", Backfill.class);
        if (policy.filter(chosen -> chosen == Backfill.NEW).isPresent()) {
            for (Side target : Side.values()) {
                PairScope.Known source = scope.known(target.opposite());
                if (creation.in(target) && source.exists() && !source.tellsCreation()) {
                    problems.at(
                            pair.lineOf("backfill"),
                            "\"backfill: new\" is impossible: " + scope.name(target.opposite())
                                    + " does not tell when a record was created",
                            "remove it, or do not create in " + target.word());
                }
            }
        }
        return policy;
    }

    private Set<String> ignoreKeys() {
        Set<String> keys = new HashSet<>();
        for (Node node : pair.list("ignoreKeys")) {
            Optional<String> key = Scalars.text(node).filter(text -> !text.isBlank());
            if (key.isEmpty()) {
                problems.at(node, "\"ignoreKeys\" holds something that is no text", "empty keys never match anyway");
            }
            key.ifPresent(text -> keys.add(text.strip().toLowerCase(Locale.ROOT)));
        }
        return keys;
    }
}
