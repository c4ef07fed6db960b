package dev.parley.sync;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Each;
import dev.parley.dataflow.Particulars;
import dev.parley.dataflow.Price;
import dev.parley.dataflow.PropertyPair;
import dev.parley.mapping.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Since which revision each property exists: one that comes back, is mapped to another one, or is compared in
 * another form starts a new life without a base. Pure.
 */
final class Revisions {

    private static final String TO = " <> ";

    private Revisions() {}

    /** What tells one life of a property from another; what happens to its value (way, policies) is no part of it. */
    static String key(String pair, PropertyPair member) {
        String form = form(member);
        return pair + "/" + member.name() + TO + member.right().map(Path::text).orElse("")
                + (form.isBlank() ? "" : " (" + form.strip() + ")");
    }

    private static String form(PropertyPair member) {
        return member.convert().orElse("")
                + member.leftType().map(type -> " left " + type).orElse("")
                + member.rightType().map(type -> " right " + type).orElse("")
                + form(member.particulars());
    }

    private static String form(Particulars particulars) {
        String price = particulars
                .price()
                .filter(Price::vatIncluded)
                .map(gross -> " vat " + gross.rate().stripTrailingZeros().toPlainString())
                .orElse("");
        return (particulars.values().isEmpty() ? "" : " values " + new TreeMap<>(particulars.values()))
                + price
                + (particulars.set() ? " set" : "")
                + particulars.reference().map(pair -> " reference " + pair).orElse("")
                + particulars.each().map(each -> " each " + form(each)).orElse("");
    }

    private static String form(Each each) {
        return each.properties().stream()
                .map(row -> row.name() + TO + row.right().map(Path::text).orElse("") + form(row))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** What is stored next; equal to {@code stored} when the definition has the same properties as before. */
    static Meta next(Meta stored, Dataflow dataflow, String keyCheck) {
        Set<String> present = dataflow.pairs().stream()
                .flatMap(pair -> pair.groups().stream()
                        .flatMap(group -> group.members().stream())
                        .map(member -> key(pair.name(), member)))
                .collect(Collectors.toSet());
        Map<String, Integer> known = new HashMap<>(stored.removed());
        known.putAll(stored.revisions());
        Map<String, Integer> revisions = new HashMap<>();
        present.forEach(key -> revisions.put(
                key, Optional.ofNullable(stored.revisions().get(key)).orElseGet(() -> latest(known, key) + 1)));
        known.keySet().removeAll(present);
        return stored.withRevisions(keyCheck, revisions, known);
    }

    /** The last revision of any life of the property, 0 when it never lived: bases are kept by its name alone. */
    private static int latest(Map<String, Integer> known, String key) {
        String name = key.substring(0, key.indexOf(TO) + TO.length());
        return known.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(name))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
    }
}
