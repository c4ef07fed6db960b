package dev.parley.document.intake;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names of pairs, from their datatypes. A shipped definition of the same dataflow lends its own: links are kept under
 * them, and who goes on with an imported definition keeps his links.
 */
final class PairNames {

    private static final int LONGEST = 60;

    private final Map<List<String>, String> shipped = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    PairNames(Optional<Dataflow> shipped) {
        shipped.ifPresent(dataflow -> dataflow.pairs().forEach(this::lend));
    }

    private void lend(Pair pair) {
        shipped.putIfAbsent(List.of(pair.left().datatype(), pair.right().datatype()), pair.name());
    }

    /** By sections; every one different. */
    Map<Joined, String> of(List<Joined> all) {
        Map<Joined, String> names = new HashMap<>();
        for (Joined joined : all) {
            Optional.ofNullable(shipped.get(datatypes(joined))).ifPresent(name -> {
                taken.add(name);
                names.put(joined, name);
            });
        }
        all.forEach(joined -> names.computeIfAbsent(joined, this::own));
        return names;
    }

    private String own(Joined joined) {
        String left = Words.slug(joined.datatype(Side.LEFT).name());
        String right = Words.slug(joined.datatype(Side.RIGHT).name());
        String both = left.equals(right) ? left : (left + "-" + right).replaceAll("^-|-$", "");
        String base = both.isEmpty() ? "pair" : both.substring(0, Math.min(both.length(), LONGEST));
        String name = base;
        for (int number = 2; !taken.add(name); number++) {
            name = base + "-" + number;
        }
        return name;
    }

    private static List<String> datatypes(Joined joined) {
        return List.of(
                joined.datatype(Side.LEFT).name(), joined.datatype(Side.RIGHT).name());
    }
}
