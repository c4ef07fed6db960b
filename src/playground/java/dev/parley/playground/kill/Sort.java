package dev.parley.playground.kill;

import dev.parley.dataflow.Side;
import dev.parley.playground.desk.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What records of a pair the script makes, and what of them it edits.
 *
 * @param key the property, by its name at desks, that tells one record from all others and is never edited
 * @param properties edited
 * @param bornOn the sides new records are entered on
 * @param twins whether the same thing may be entered on both sides, to be found by a match rule
 * @param rendered properties both systems write differently, so that they are not compared
 */
record Sort(
        String pair,
        String key,
        List<Property> properties,
        Set<Side> bornOn,
        boolean twins,
        Set<String> rendered,
        Maker maker) {

    Sort {
        properties = List.copyOf(properties);
        bornOn = Set.copyOf(bornOn);
        rendered = Set.copyOf(rendered);
    }

    /** Invents a record. */
    @FunctionalInterface
    interface Maker {

        /**
         * What a person enters.
         *
         * @param number of the record, which no other has
         * @param rows the records of a pair on the side the new one is entered on
         * @return empty when it would refer to a record that is not there
         */
        Optional<Map<String, String>> values(int number, Function<String, List<Row>> rows);
    }

    Optional<Row> find(List<Row> rows, String wanted) {
        return rows.stream().filter(row -> row.value(key).equals(wanted)).findFirst();
    }
}
