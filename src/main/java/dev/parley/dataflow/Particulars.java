package dev.parley.dataflow;

import dev.parley.mapping.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What only some rows say. Immutable.
 *
 * @param reference the pair through whose links the value, an id, is understood
 * @param values by left value: the right value that means the same; a value that is not among them is a problem
 * @param price whether the price of the side that sells includes VAT
 * @param each makes the row a list, whose elements are synchronised one by one
 * @param when the row applies only to records that meet this
 * @param alternatives further paths of the side that has several, after the row's own: the first that is not empty is
 *     the value
 * @param set whether the value is a set, merged member by member
 */
public record Particulars(
        Optional<String> reference,
        Map<String, String> values,
        Optional<Price> price,
        Optional<Each> each,
        When when,
        Map<Side, List<Path>> alternatives,
        boolean set) {

    /** Of a plain row. */
    public static final Particulars NONE =
            new Particulars(Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), When.ALWAYS, Map.of());

    public Particulars {
        values = Map.copyOf(values);
        alternatives = Map.copyOf(alternatives);
    }

    /** Of a row whose value travels whole. */
    public Particulars(
            Optional<String> reference,
            Map<String, String> values,
            Optional<Price> price,
            Optional<Each> each,
            When when,
            Map<Side, List<Path>> alternatives) {
        this(reference, values, price, each, when, alternatives, false);
    }

    /** A reference through the links of another pair. */
    public static Particulars reference(String pair) {
        return new Particulars(Optional.of(pair), Map.of(), Optional.empty(), Optional.empty(), When.ALWAYS, Map.of());
    }

    /** A list. */
    public static Particulars each(Each each) {
        return new Particulars(Optional.empty(), Map.of(), Optional.empty(), Optional.of(each), When.ALWAYS, Map.of());
    }

    public Particulars under(When condition) {
        return new Particulars(reference, values, price, each, condition, alternatives, set);
    }

    /** These of a value that is a set. */
    public Particulars ofSet() {
        return new Particulars(reference, values, price, each, when, alternatives, true);
    }

    /** The further paths of a side. */
    public List<Path> alternatives(Side side) {
        return alternatives.getOrDefault(side, List.of());
    }
}
