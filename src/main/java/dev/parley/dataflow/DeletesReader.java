package dev.parley.dataflow;

import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.yaml.Problems;
import dev.parley.yaml.Scalars;
import dev.parley.yaml.YamlMap;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code onDelete} of a pair: a word for both sides, or one for each, and whether the systems can do it. */
final class DeletesReader {

    private static final String KEY = "onDelete";

    private final YamlMap pair;
    private final PairScope scope;
    private final Problems problems;

    DeletesReader(YamlMap pair, PairScope scope) {
        this.pair = pair;
        this.scope = scope;
        this.problems = scope.problems();
    }

    Deletes read() {
        Map<Side, OnDelete> sides = sides();
        sides.forEach(this::check);
        return new Deletes(sides.getOrDefault(Side.LEFT, OnDelete.KEEP), sides.getOrDefault(Side.RIGHT, OnDelete.KEEP));
    }

    private Map<Side, OnDelete> sides() {
        Map<Side, OnDelete> read = new EnumMap<>(Side.class);
        Optional<Node> node = pair.node(KEY).filter(MappingNode.class::isInstance);
        if (node.isEmpty()) {
            pair.choice(KEY, OnDelete.class).ifPresent(both -> {
                read.put(Side.LEFT, both);
                read.put(Side.RIGHT, both);
            });
            return read;
        }
        YamlMap sides = YamlMap.of(node.get(), "\"" + KEY + "\"", problems)
                .orElseThrow()
                .allow(PolicyKeys.DELETES);
        if (sides.keys().isEmpty()) {
            problems.at(pair.lineOf(KEY), "\"" + KEY + "\" names no side", "write { in-right: delete }");
        }
        for (Side side : Side.values()) {
            sides.choice("in-" + side.word(), OnDelete.class).ifPresent(policy -> read.put(side, policy));
        }
        return read;
    }

    private void check(Side side, OnDelete policy) {
        PairScope.Known there = scope.known(side);
        if (policy == OnDelete.KEEP || scope.absenceUnknown(pair.lineOf(KEY), KEY, Scalars.word(policy))) {
            return;
        }
        if (there.readOnly()) {
            String message = "nothing is ever " + done(policy) + " in " + there.system() + ", which is read-only";
            problems.at(pair.lineOf(KEY), message, wayOut(side, policy));
        } else if (there.exists() && !there.removals().contains(policy)) {
            problems.at(pair.lineOf(KEY), scope.name(side) + " cannot be " + done(policy), other(side, policy));
        }
    }

    private static String done(OnDelete policy) {
        return policy == OnDelete.DELETE ? "deleted" : "archived";
    }

    private String other(Side side, OnDelete policy) {
        OnDelete other = policy == OnDelete.DELETE ? OnDelete.ARCHIVE : OnDelete.DELETE;
        return scope.known(side).removals().contains(other)
                ? "it can be " + done(other) + ": in-" + side.word() + ": " + Scalars.word(other)
                : wayOut(side, policy);
    }

    private String wayOut(Side side, OnDelete policy) {
        return "write { in-" + side.opposite().word() + ": " + Scalars.word(policy) + " }, or remove it";
    }
}
