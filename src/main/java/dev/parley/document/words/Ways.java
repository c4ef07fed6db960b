package dev.parley.document.words;

import dev.parley.dataflow.Pair;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import java.util.Optional;
import java.util.function.Predicate;

/** Which way properties really travel: never to a system that is only read. */
record Ways(Parties parties) {

    Optional<Way> of(PropertyPair row) {
        boolean right = row.way().to(Side.RIGHT) && !parties.readOnly(Side.RIGHT);
        boolean left = row.way().to(Side.LEFT) && !parties.readOnly(Side.LEFT);
        if (!right && !left) {
            return Optional.empty();
        }
        return Optional.of(right && left ? Way.BOTH : right ? Way.RIGHT : Way.LEFT);
    }

    /** Whether any property travels that way after the first link, too; constants are not properties that travel. */
    boolean any(Pair pair, Way way) {
        return any(pair, row -> of(row).filter(way::equals).isPresent());
    }

    /** Whether any property can be edited on both sides. */
    boolean conflicts(Pair pair) {
        return any(
                pair,
                row -> of(row).filter(Way.BOTH::equals).isPresent()
                        && !row.particulars().set());
    }

    private static boolean any(Pair pair, Predicate<PropertyPair> test) {
        return pair.groups().stream()
                .flatMap(group -> group.members().stream())
                .filter(row -> !row.onCreate())
                .anyMatch(test);
    }
}
