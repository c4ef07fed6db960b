package dev.parley.dataflow;

import dev.parley.dataflow.Policies.Backfill;
import dev.parley.dataflow.Policies.Clearing;
import dev.parley.dataflow.Policies.Empties;
import dev.parley.dataflow.Policies.OnDelete;
import dev.parley.dataflow.Policies.OnLeave;
import dev.parley.dataflow.Policies.OnMissing;
import dev.parley.dataflow.Policies.Rejected;
import dev.parley.yaml.Problems;
import dev.parley.yaml.Scalars;
import dev.parley.yaml.YamlMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the policies of a pair; what is not said has its default. */
final class PolicyReader {

    static final List<String> KEYS = List.of(
            "initial",
            "conflict",
            "empties",
            "clear",
            "onDelete",
            "onMissing",
            "onLeave",
            "rejected",
            "backfill",
            "ignoreKeys",
            BrakesReader.KEY);

    private final YamlMap pair;
    private final PairScope scope;
    private final Problems problems;

    PolicyReader(YamlMap pair, PairScope scope) {
        this.pair = pair;
        this.scope = scope;
        this.problems = scope.problems();
    }

    Policies read() {
        Policies defaults = Policies.DEFAULTS;
        return new Policies(
                pair.choice("initial", Resolution.class).orElse(defaults.initial()),
                pair.choice("conflict", Resolution.class).orElse(defaults.conflict()),
                pair.choice("empties", Empties.class).orElse(defaults.empties()),
                pair.choice("clear", Clearing.class).orElse(defaults.clear()),
                onDelete().orElse(defaults.onDelete()),
                onMissing().orElse(defaults.onMissing()),
                notYet("onLeave", pair.choice("onLeave", OnLeave.class), OnLeave.STOP)
                        .orElse(defaults.onLeave()),
                pair.choice("rejected", Rejected.class).orElse(defaults.rejected()),
                notYet("backfill", pair.choice("backfill", Backfill.class), Backfill.ALL)
                        .orElse(defaults.backfill()),
                ignoreKeys(),
                new BrakesReader(pair, problems).read());
    }

    private Optional<OnDelete> onDelete() {
        Optional<OnDelete> policy = pair.choice("onDelete", OnDelete.class);
        boolean possible = policy.filter(chosen -> chosen != OnDelete.KEEP)
                .filter(chosen -> absenceUnknown("onDelete", Scalars.word(chosen)))
                .isEmpty();
        return possible ? notYet("onDelete", policy, OnDelete.KEEP) : policy;
    }

    /** A policy of which the engine knows nothing but the default must not be taken and then ignored. */
    private <E extends Enum<E>> Optional<E> notYet(String key, Optional<E> policy, E only) {
        policy.filter(chosen -> chosen != only)
                .ifPresent(chosen -> problems.notYet(
                        pair.lineOf(key),
                        "\"" + key + ": " + Scalars.word(chosen) + "\"",
                        "use " + Scalars.word(only)));
        return policy;
    }

    private Optional<OnMissing> onMissing() {
        Optional<OnMissing> policy = pair.choice("onMissing", OnMissing.class);
        policy.filter(chosen -> chosen == OnMissing.RECREATE)
                .ifPresent(chosen -> absenceUnknown("onMissing", Scalars.word(chosen)));
        return policy;
    }

    /** A record that is gone there may merely have moved: nothing may be concluded from its absence. */
    private boolean absenceUnknown(String key, String value) {
        Optional<PairScope.Known> unknown = List.of(scope.left(), scope.right()).stream()
                .filter(PairScope.Known::absenceUnknown)
                .findFirst();
        unknown.ifPresent(datatype -> problems.at(
                pair.lineOf(key),
                "\"" + key + ": " + value + "\" is impossible: that a record of " + datatype.system() + " \""
                        + datatype.datatype() + "\" is gone does not mean that it was deleted",
                "remove it"));
        return unknown.isPresent();
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
