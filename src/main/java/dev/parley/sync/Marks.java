package dev.parley.sync;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fingerprint of a set: one for each member, sorted, so that members can be told apart later. Immutable.
 *
 * @param each fingerprints of members; none of them holds a dot
 */
record Marks(Set<String> each) {

    static final Marks NONE = new Marks(Set.of());
    private static final String BETWEEN = ".";

    Marks {
        each = Set.copyOf(each);
    }

    /** @param fingerprint as {@link #text} made it */
    static Marks of(String fingerprint) {
        return fingerprint.equals(Sight.NOTHING.fingerprint())
                ? NONE
                : new Marks(Set.copyOf(Arrays.asList(fingerprint.split("\\" + BETWEEN))));
    }

    String text() {
        return each.isEmpty() ? Sight.NOTHING.fingerprint() : String.join(BETWEEN, new TreeSet<>(each));
    }

    Marks plus(Marks more) {
        return changed(more.each, Set.of());
    }

    Marks minus(Marks fewer) {
        return changed(Set.of(), fewer.each);
    }

    private Marks changed(Collection<String> more, Collection<String> fewer) {
        Set<String> result = new TreeSet<>(each);
        result.addAll(more);
        result.removeAll(fewer);
        return new Marks(result);
    }

    boolean empty() {
        return each.isEmpty();
    }
}
