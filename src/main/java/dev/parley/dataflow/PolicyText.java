package dev.parley.dataflow;

import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.yaml.Scalars;
import dev.parley.yaml.YamlTree;
import dev.parley.yaml.YamlTree.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The policies of a pair as keys, as far as they are not the defaults; {@link PolicyReader} reads them. */
final class PolicyText {

    private final Map<String, YamlTree> keys;

    /** @param keys of the pair; takes those of the policies */
    PolicyText(Map<String, YamlTree> keys) {
        this.keys = keys;
    }

    void put(Policies policies) {
        Policies usual = Policies.DEFAULTS;
        word("initial", policies.initial(), usual.initial());
        word("conflict", policies.conflict(), usual.conflict());
        word("empties", policies.empties(), usual.empties());
        word("clear", policies.clear(), usual.clear());
        deletes(policies.onDelete());
        word("onMissing", policies.onMissing(), usual.onMissing());
        word("onLeave", policies.onLeave(), usual.onLeave());
        word("rejected", policies.rejected(), usual.rejected());
        word("backfill", policies.backfill(), usual.backfill());
        if (!policies.ignoreKeys().isEmpty()) {
            keys.put(
                    "ignoreKeys",
                    YamlTree.texts(policies.ignoreKeys().stream().sorted().toList()));
        }
        brakes(policies.brakes());
    }

    private void word(String key, Enum<?> value, Enum<?> usual) {
        if (value != usual) {
            keys.put(key, YamlTree.text(Scalars.word(value)));
        }
    }

    private void deletes(Deletes deletes) {
        if (deletes.inLeft() == deletes.inRight()) {
            word("onDelete", deletes.inLeft(), OnDelete.KEEP);
            return;
        }
        Map<String, YamlTree> sides = new LinkedHashMap<>();
        for (Side side : List.of(Side.RIGHT, Side.LEFT)) {
            if (deletes.in(side) != OnDelete.KEEP) {
                sides.put("in-" + side.word(), YamlTree.text(Scalars.word(deletes.in(side))));
            }
        }
        keys.put("onDelete", new Mapping(sides, false));
    }

    private void brakes(Brakes brakes) {
        Map<String, YamlTree> limits = new LinkedHashMap<>();
        if (!brakes.changes().equals(Brakes.DEFAULTS.changes())) {
            limits.put("changes", new YamlTree.Scalar(brakes.changes().text()));
        }
        if (!brakes.deletes().equals(Brakes.DEFAULTS.deletes())) {
            limits.put("deletes", new YamlTree.Scalar(brakes.deletes().text()));
        }
        if (brakes.atLeast() != Brakes.DEFAULTS.atLeast()) {
            limits.put("atLeast", new YamlTree.Scalar(Long.toString(brakes.atLeast())));
        }
        if (!limits.isEmpty()) {
            keys.put(BrakesReader.KEY, new Mapping(limits, false));
        }
    }
}
