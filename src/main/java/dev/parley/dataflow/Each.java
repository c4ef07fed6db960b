package dev.parley.dataflow;

import java.util.List;

/**
 * How the elements of a list are synchronised. Immutable.
 *
 * @param key tells which element is which; paths relative to the element
 * @param properties what travels of each, paths relative to the element
 */
public record Each(MatchRule.Key key, List<PropertyPair> properties) {
    public Each {
        properties = List.copyOf(properties);
    }
}
