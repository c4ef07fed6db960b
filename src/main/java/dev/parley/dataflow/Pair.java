package dev.parley.dataflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One datatype on the left, one on the right, and what travels between them. Immutable.
 *
 * @param name unique in its dataflow; part of every key in the store
 * @param match rules of which any links; empty means nothing is ever matched
 * @param connected by side created on: pairs of which a linked record must refer to the record before its counterpart
 *     is created there; none for a side without such a condition
 * @param groups the properties in the order of the definition; a single property is a group of one
 */
public record Pair(
        String name,
        End left,
        End right,
        Creation create,
        List<MatchRule> match,
        Policies policies,
        List<PropertyGroup> groups,
        Map<Side, Set<String>> connected) {

    public Pair {
        match = List.copyOf(match);
        connected = Map.copyOf(connected);
        groups = List.copyOf(groups);
    }

    /** A pair that creates without condition. */
    public Pair(
            String name,
            End left,
            End right,
            Creation create,
            List<MatchRule> match,
            Policies policies,
            List<PropertyGroup> groups) {
        this(name, left, right, create, match, policies, groups, Map.of());
    }

    public End end(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /** Every row that travels, those inside groups and lists too. */
    public Stream<PropertyPair> rows() {
        return groups.stream()
                .flatMap(group -> group.members().stream())
                .flatMap(row -> Stream.concat(
                        Stream.of(row), row.particulars().each().stream().flatMap(each -> each.properties().stream())));
    }

    /** The pairs whose links this one's references go through. */
    public Set<String> references() {
        return rows().flatMap(row -> row.particulars().reference().stream()).collect(Collectors.toSet());
    }

    /**
     * One end of the pair.
     *
     * @param datatype the datatype's name as the system declares it ({@code Customers person})
     * @param filter which records belong to the pair; empty means all
     * @param deleted when a record that can still be read counts as deleted; empty means never
     */
    public record End(String datatype, Optional<Condition> filter, Optional<Condition> deleted) {

        /** An end of which only what cannot be read any more counts as deleted. */
        public End(String datatype, Optional<Condition> filter) {
            this(datatype, filter, Optional.empty());
        }
    }
}
