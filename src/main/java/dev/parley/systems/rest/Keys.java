package dev.parley.systems.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys of one mapping. Immutable.
 *
 * @param what names the mapping in problems
 */
record Keys(String what, List<Key> all) {

    Keys {
        all = List.copyOf(all);
    }

    static Keys of(String what, Key... keys) {
        return new Keys(what, List.of(keys));
    }

    Keys and(Keys more) {
        List<Key> both = new ArrayList<>(all);
        both.addAll(more.all());
        return new Keys(what, both);
    }

    Set<String> names() {
        Map<String, Key> byName = new LinkedHashMap<>();
        all.forEach(key -> byName.put(key.name(), key));
        return byName.keySet();
    }
}
