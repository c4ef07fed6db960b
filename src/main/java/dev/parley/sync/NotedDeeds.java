package dev.parley.sync;

import dev.parley.sync.Consent.Deed;
import dev.parley.sync.Consent.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Takes note of what a rehearsal would do, each deed once. What only changes the store is consented to, because the
 * store is held in memory then; what changes a system is not. Not thread-safe.
 */
final class NotedDeeds {

    private static final int BYTES = 16;

    private final HeldLinks links;
    private final int most;
    private final TreeSet<String> deeds = new TreeSet<>();
    private final Map<String, DeedCounts> counts = new HashMap<>();
    private final List<Preview.Shown> first = new ArrayList<>();

    /** @param most deeds that are shown */
    NotedDeeds(HeldLinks links, int most) {
        this.links = links;
        this.most = most;
    }

    /** Asked for the records of one pair. */
    Consent of(PairKey pair) {
        return deed -> {
            if (deeds.add(text(pair.pair(), deed))) {
                counts.merge(pair.pair(), DeedCounts.ZERO.plus(deed), (old, one) -> old.plus(deed));
                show(pair.pair(), deed);
            }
            if (deed.kind() == Kind.CREATE) {
                links.pretend(pair, deed.side().opposite(), deed.left() + deed.right());
            }
            return deed.kind() == Kind.LINK || deed.kind() == Kind.RETIRE;
        };
    }

    private void show(String pair, Deed deed) {
        if (first.size() < most) {
            String kind = deed.kind().name().toLowerCase(Locale.ROOT);
            first.add(new Preview.Shown(pair, kind, deed.side().word(), deed.left(), deed.right(), deed.properties()));
        }
    }

    private static String text(String pair, Deed deed) {
        return String.join(
                "\n",
                pair,
                deed.kind().name(),
                deed.kind() == Kind.LINK ? "" : deed.side().word(),
                deed.left(),
                deed.right(),
                deed.content());
    }

    DeedCounts counts(String pair) {
        return counts.getOrDefault(pair, DeedCounts.ZERO);
    }

    List<Preview.Shown> first() {
        return first;
    }

    /** Of all deeds, whatever the order they were noted in, under the meanings given. */
    String hash(List<String> meanings) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            meanings.forEach(meaning -> add(digest, meaning));
            deeds.forEach(deed -> add(digest, deed));
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
