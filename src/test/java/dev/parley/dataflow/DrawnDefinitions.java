package dev.parley.dataflow;

import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.dataflow.Policies.Backfill;
import dev.parley.dataflow.Policies.Clearing;
import dev.parley.dataflow.Policies.Empties;
import dev.parley.dataflow.Policies.OnLeave;
import dev.parley.dataflow.Policies.OnMissing;
import dev.parley.dataflow.Policies.Rejected;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Definitions drawn at random over all that the reader knows, with odd texts wherever a definition holds one. A seed
 * gives the same definition each time.
 */
public final class DrawnDefinitions {

    private final DrawnTexts texts;

    private DrawnDefinitions(Random random) {
        this.texts = new DrawnTexts(random);
    }

    public static Dataflow of(long seed) {
        return new DrawnDefinitions(new Random(seed)).dataflow();
    }

    /** So many, each of another seed. */
    public static Stream<Dataflow> many(int count) {
        return Stream.iterate(1L, seed -> seed + 1).limit(count).map(DrawnDefinitions::of);
    }

    private Dataflow dataflow() {
        boolean readOnly = texts.oneIn(4);
        String system = texts.word();
        Dataflow.End left = new Dataflow.End(system, texts.oneIn(3) ? system : texts.odd(), readOnly);
        Dataflow.End right = new Dataflow.End(texts.unique(), texts.odd(), !readOnly && texts.oneIn(4));
        List<String> names = new ArrayList<>();
        do {
            names.add(texts.name());
        } while (!texts.oneIn(3));
        List<Pair> pairs = new ArrayList<>();
        for (String name : names) {
            pairs.add(pair(name, names, left.readOnly(), right.readOnly()));
        }
        return new Dataflow(texts.name(), left, right, texts.one(Side.values()), connected(pairs));
    }

    private Pair pair(String name, List<String> names, boolean leftReadOnly, boolean rightReadOnly) {
        DrawnRows rows = new DrawnRows(texts, names);
        List<PropertyGroup> groups = rows.groups(texts.upTo(5));
        Creation create = groups.isEmpty() ? Creation.NEVER : texts.one(Creation.values());
        return new Pair(
                name,
                end(rows, !create.in(Side.LEFT)),
                end(rows, !create.in(Side.RIGHT)),
                create,
                match(),
                policies(leftReadOnly, rightReadOnly),
                groups);
    }

    private Pair.End end(DrawnRows rows, boolean in) {
        return new Pair.End(
                texts.unique(),
                texts.oneIn(3) ? Optional.of(rows.condition(in)) : Optional.empty(),
                texts.oneIn(4) ? Optional.of(rows.condition(true)) : Optional.empty());
    }

    private List<MatchRule> match() {
        List<MatchRule> rules = new ArrayList<>();
        while (rules.size() < 3 && !texts.oneIn(3)) {
            List<MatchRule.Key> keys = new ArrayList<>();
            do {
                keys.add(new MatchRule.Key(texts.quotablePath(), texts.quotablePath()));
            } while (texts.oneIn(3));
            rules.add(new MatchRule(keys));
        }
        return rules;
    }

    private Policies policies(boolean leftReadOnly, boolean rightReadOnly) {
        if (texts.oneIn(4)) {
            return Policies.DEFAULTS;
        }
        return new Policies(
                texts.one(Resolution.values()),
                texts.one(Resolution.values()),
                texts.one(Empties.values()),
                texts.one(Clearing.values()),
                new Deletes(delete(leftReadOnly), delete(rightReadOnly)),
                texts.one(OnMissing.values()),
                texts.one(OnLeave.values()),
                texts.one(Rejected.values()),
                texts.one(Backfill.values()),
                ignored(),
                texts.oneIn(2) ? Brakes.DEFAULTS : new Brakes(limit(), limit(), texts.upTo(40)));
    }

    private OnDelete delete(boolean readOnly) {
        return readOnly ? OnDelete.KEEP : texts.one(OnDelete.values());
    }

    private Set<String> ignored() {
        Set<String> keys = new HashSet<>();
        while (!texts.oneIn(3)) {
            keys.add(texts.word().strip().toLowerCase(Locale.ROOT));
        }
        return keys;
    }

    private Brakes.Limit limit() {
        return switch (texts.upTo(2)) {
            case 0 -> Brakes.Limit.OFF;
            case 1 -> Brakes.Limit.number(texts.upTo(500));
            default -> Brakes.Limit.percent(texts.upTo(100));
        };
    }

    /** Some pairs create only what others refer to; those others get the row that refers. */
    private List<Pair> connected(List<Pair> pairs) {
        List<Pair> result = new ArrayList<>(pairs);
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = result.get(i);
            if (pair.create() == Creation.NEVER || !texts.oneIn(3)) {
                continue;
            }
            Set<String> referring = referring(pairs, pair.name());
            Map<Side, Set<String>> connected = new EnumMap<>(Side.class);
            Stream.of(Side.values()).filter(pair.create()::in).forEach(side -> connected.put(side, referring));
            if (!referring.isEmpty()) {
                result.set(
                        i,
                        new Pair(
                                pair.name(),
                                pair.left(),
                                pair.right(),
                                pair.create(),
                                pair.match(),
                                pair.policies(),
                                pair.groups(),
                                connected));
            }
        }
        return result;
    }

    private static Set<String> referring(List<Pair> pairs, String to) {
        return pairs.stream()
                .filter(other -> other.references().contains(to))
                .map(Pair::name)
                .collect(Collectors.toSet());
    }
}
