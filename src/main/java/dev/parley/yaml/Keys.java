package dev.parley.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The keys of one mapping: what a reader takes, and what the JSON Schema for editors is made of. Immutable.
 *
 * @param what names the mapping in the JSON Schema
 * @param beside by key those that cannot stand beside it
 * @param oneOf keys of which there must be one; empty where there is no such rule
 * @param kinds keys of which at most one may stand; empty where there is no such rule
 */
public record Keys(
        String what, List<Key> all, Map<String, List<String>> beside, List<String> oneOf, List<String> kinds) {

    public Keys {
        all = List.copyOf(all);
        beside = Map.copyOf(beside);
        oneOf = List.copyOf(oneOf);
        kinds = List.copyOf(kinds);
    }

    public static Keys of(String what, Key... keys) {
        return new Keys(what, List.of(keys), Map.of(), List.of(), List.of());
    }

    public Keys and(Keys more) {
        List<Key> both = new ArrayList<>(all);
        both.addAll(more.all());
        return new Keys(what, both, beside, oneOf, kinds);
    }

    /** These keys, of which some cannot stand beside another. */
    public Keys apart(String key, String... others) {
        Map<String, List<String>> more = new LinkedHashMap<>(beside);
        more.put(key, List.of(others));
        return new Keys(what, all, more, oneOf, kinds);
    }

    /** These keys, of which one of the named must be there. */
    public Keys needing(String... names) {
        return new Keys(what, all, beside, List.of(names), kinds);
    }

    /** These keys, of which at most one of the named may be there. */
    public Keys choosing(String... names) {
        return new Keys(what, all, beside, oneOf, List.of(names));
    }

    public Optional<Key> key(String name) {
        for (Key key : all) {
            if (key.name().equals(name)) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** The keys that cannot stand beside the given one. */
    public String[] apartFrom(String key) {
        return beside.getOrDefault(key, List.of()).toArray(String[]::new);
    }

    /** By key all that cannot stand beside it, those included of which it is one of a kind. */
    Map<String, Set<String>> excluded() {
        Map<String, Set<String>> excluded = new TreeMap<>();
        beside.forEach((key, others) -> excluded.put(key, new TreeSet<>(others)));
        kinds.forEach(
                key -> excluded.computeIfAbsent(key, none -> new TreeSet<>()).addAll(kinds));
        excluded.keySet().retainAll(names());
        excluded.forEach((key, others) -> {
            others.retainAll(names());
            others.remove(key);
        });
        return excluded;
    }

    public Set<String> names() {
        Map<String, Key> byName = new LinkedHashMap<>();
        all.forEach(key -> byName.put(key.name(), key));
        return byName.keySet();
    }

    /** The words that the value of a key may be; none where it is free. */
    List<String> words(String name) {
        return key(name).map(Key::form).map(Keys::words).orElse(List.of());
    }

    private static List<String> words(Form form) {
        if (form instanceof Form.Choice choice) {
            return choice.words();
        }
        if (form instanceof Form.Words words) {
            return words.words();
        }
        return form instanceof Form.Either either
                ? either.forms().stream().flatMap(each -> words(each).stream()).toList()
                : List.of();
    }
}
