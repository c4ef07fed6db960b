package dev.parley.sync;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Each;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Particulars;
import dev.parley.dataflow.Policies;
import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fingerprints;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the definition of a pair means for data, as a hash: labels, the order of what has no order, and brakes are no
 * part of it; the form in which values are compared is, and the life of the table. Equal on every machine: sets and
 * maps are sorted. Pure.
 */
final class Meaning {

    private static final int BYTES = 12;

    private Meaning() {}

    /** @param epoch of the table, see {@link Approvals} */
    static String of(Dataflow dataflow, Pair pair, String epoch) {
        List<Object> parts = List.of(
                Fingerprints.scheme(),
                epoch,
                dataflow.tie(),
                end(dataflow, pair, Side.LEFT),
                end(dataflow, pair, Side.RIGHT),
                pair.create(),
                connected(pair),
                sorted(pair.match().stream().map(Meaning::text)),
                text(pair.policies()),
                sorted(pair.groups().stream().map(Meaning::text)));
        return hash(joined(parts.stream()));
    }

    private static String end(Dataflow dataflow, Pair pair, Side side) {
        Dataflow.End end = dataflow.end(side);
        return joined(Stream.of(
                end.system(),
                end.readOnly(),
                pair.end(side).datatype(),
                pair.end(side).filter(),
                pair.end(side).deleted()));
    }

    private static String connected(Pair pair) {
        return joined(Arrays.stream(Side.values())
                .map(side -> pair.connected().containsKey(side)
                        ? sorted(pair.connected().get(side).stream())
                        : "unconditional"));
    }

    private static String text(MatchRule rule) {
        return sorted(rule.keys().stream().map(Object::toString));
    }

    private static String text(Policies policies) {
        return joined(Stream.of(
                policies.initial(),
                policies.conflict(),
                policies.empties(),
                policies.clear(),
                policies.onDelete(),
                policies.onMissing(),
                policies.onLeave(),
                policies.rejected(),
                policies.backfill(),
                new TreeSet<>(policies.ignoreKeys())));
    }

    private static String text(PropertyGroup group) {
        return joined(
                Stream.of(group.conflict(), sorted(group.members().stream().map(Meaning::text))));
    }

    private static String text(PropertyPair row) {
        return joined(Stream.of(
                row.name(),
                row.left(),
                row.right(),
                row.way(),
                row.convert(),
                row.leftType(),
                row.rightType(),
                row.required(),
                row.defaultValue(),
                row.constant(),
                row.onCreate(),
                row.strength(),
                text(row.particulars())));
    }

    private static String text(Particulars particulars) {
        return joined(Stream.of(
                        particulars.reference(),
                        new TreeMap<>(particulars.values()),
                        particulars
                                .price()
                                .map(price -> price.vatIncluded() + " "
                                        + price.rate().stripTrailingZeros().toPlainString()),
                        particulars.each().map(Meaning::text),
                        particulars.when(),
                        new TreeMap<>(particulars.alternatives())))
                + (particulars.set() ? " set" : "");
    }

    private static String text(Each each) {
        return joined(Stream.of(each.key(), sorted(each.properties().stream().map(Meaning::text))));
    }

    private static String sorted(Stream<String> parts) {
        return joined(parts.sorted());
    }

    /** Every part with its length before it, so that no two lists of parts read alike. */
    private static String joined(Stream<?> parts) {
        return parts.map(Object::toString)
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining(" ", "(", ")"));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
