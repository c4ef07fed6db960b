package dev.parley.links;

import dev.parley.dataflow.Side;
import dev.parley.sync.Claim;
import dev.parley.sync.Links;
import dev.parley.sync.PairKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where items are. Connection first, so that access can be limited to one customer by the leading part of the key; ids
 * only in the sort key, as they are; names are escaped, so that none reaches into another's partition.
 */
final class Keys {

    static final String SHARDS = "0123456789abcdef";
    private static final String ONLY = "-";

    private Keys() {}

    static String group(PairKey pair) {
        return name(pair.connection()) + "|" + name(pair.dataflow()) + "|" + name(pair.pair());
    }

    static Map<String, AttributeValue> record(PairKey pair, Side side, String id) {
        return key(shard(pair, side, shardOf(id)), id);
    }

    static String shard(PairKey pair, Side side, char shard) {
        return group(pair) + "|" + Values.letter(side) + "|" + shard;
    }

    static Map<String, AttributeValue> matchKey(PairKey pair, Claim.Key key) {
        String sort = name(key.rule()) + "|" + key.hash();
        return key(group(pair) + "|K|" + shardOf(sort), sort);
    }

    static String claims(PairKey pair) {
        return group(pair) + "|C";
    }

    static Map<String, AttributeValue> claim(PairKey pair, Side side, String id) {
        return key(claims(pair), sidePrefix(side) + id);
    }

    static String sidePrefix(Side side) {
        return Values.letter(side) + "|";
    }

    /** Where the notes are of those who wait for a record. */
    static String waiting(PairKey awaitedPair, String awaited) {
        return waiting(awaitedPair, shardOf(awaited));
    }

    static String waiting(PairKey awaitedPair, char shard) {
        return group(awaitedPair) + "|W|" + shard;
    }

    /** Of the sort key of a note. */
    static Side awaitedSide(String waiting) {
        return Values.side(waiting.substring(0, 1));
    }

    /** Of the sort key of a note. */
    static String awaited(String waiting) {
        return waiting.split("\\|")[1].replace("%7C", "|").replace("%25", "%");
    }

    /** The awaited id is escaped, so that none begins as another one does. */
    static String waitingPrefix(Side awaitedSide, String awaited) {
        return sidePrefix(awaitedSide) + name(awaited) + "|";
    }

    static Map<String, AttributeValue> waiting(Links.Waiting note) {
        String prefix = waitingPrefix(note.awaitedSide(), note.awaited());
        String waiting = name(note.pair().pair()) + "|" + sidePrefix(note.side()) + note.id();
        return key(waiting(note.awaitedPair(), note.awaited()), prefix + waiting);
    }

    static Map<String, AttributeValue> run(PairKey pair) {
        return key(group(pair) + "|RUN", ONLY);
    }

    static String seen(PairKey pair, String run) {
        return group(pair) + "|S|" + name(run);
    }

    static Map<String, AttributeValue> seenPage(PairKey pair, String run, Side side, int page) {
        return key(seen(pair, run), sidePrefix(side) + "%08d".formatted(page));
    }

    static String reports(PairKey pair) {
        return group(pair) + "|REPORT";
    }

    static Map<String, AttributeValue> report(PairKey pair, String run, Instant started) {
        return key(reports(pair), Values.of(started).s() + "|" + run);
    }

    static Map<String, AttributeValue> meta(String connection, String dataflow) {
        return key(name(connection) + "|" + name(dataflow) + "|META", ONLY);
    }

    /** Side of a record by its partition, such as {@code a|b|c|L|7}. */
    static Side sideOf(AttributeValue partition) {
        List<String> parts = List.of(partition.s().split("\\|"));
        return Values.side(parts.get(3));
    }

    private static Map<String, AttributeValue> key(String partition, String sort) {
        return Map.of(Attr.PK, AttributeValue.fromS(partition), Attr.SK, AttributeValue.fromS(sort));
    }

    private static String name(String name) {
        return name.replace("%", "%25").replace("|", "%7C");
    }

    static char shardOf(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return SHARDS.charAt(digest[0] >> 4 & 0xf);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
