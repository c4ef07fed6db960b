package dev.parley.dataflow;

import java.util.List;
import java.util.Optional;

/**
 * One datatype on the left, one on the right, and what travels between them. Immutable.
 *
 * @param name unique in its dataflow; part of every key in the store
 * @param match rules of which any links; empty means nothing is ever matched
 * @param groups the properties in the order of the definition; a single property is a group of one
 */
public record Pair(
        String name,
        End left,
        End right,
        Creation create,
        List<MatchRule> match,
        Policies policies,
        List<PropertyGroup> groups) {

    public Pair {
        match = List.copyOf(match);
        groups = List.copyOf(groups);
    }

    public End end(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /**
     * One end of the pair.
     *
     * @param datatype the datatype's name as the system declares it ({@code Customers person})
     * @param filter which records belong to the pair; empty means all
     */
    public record End(String datatype, Optional<Condition> filter) {}
}
