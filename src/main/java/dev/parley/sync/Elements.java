package dev.parley.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Finds out which element of one side is which of the other: by key, by what was synchronised before, by content. Pure.
 */
final class Elements {

    /** Keys that can be read in a report; others are told by their fingerprint. */
    private static final Pattern READABLE = Pattern.compile("[A-Za-z0-9._:-]{1,40}");

    private static final String BELOW = "/";

    private final BoundList list;
    private final Link link;
    private final List<BoundElement> found = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();

    private Elements(BoundList list, Link link) {
        this.list = list;
        this.link = link;
    }

    /** Every element of either side, and every one that has a base, once. */
    static List<BoundElement> of(BoundList list, Link link, ObjectNode left, ObjectNode right) {
        Elements elements = new Elements(list, link);
        Map<String, ObjectNode> lefts = byName(list, Side.LEFT, left);
        Map<String, ObjectNode> rights = byName(list, Side.RIGHT, right);
        lefts.keySet().stream()
                .filter(rights::containsKey)
                .toList()
                .forEach(name -> elements.add(name, Optional.of(lefts.remove(name)), Optional.of(rights.remove(name))));
        elements.join(lefts, rights, (one, other) -> Kin.are(list, link, one, other));
        elements.join(lefts, rights, elements::twins);
        lefts.forEach((name, element) -> elements.add(name, Optional.of(element), Optional.empty()));
        rights.forEach((name, element) -> elements.add(name, Optional.empty(), Optional.of(element)));
        elements.known().forEach(name -> elements.add(name, Optional.empty(), Optional.empty()));
        return elements.found;
    }

    /** Names of the bases that elements of a list have. */
    static Set<String> known(BoundList list, Link link) {
        Set<String> known = new LinkedHashSet<>();
        link.base().keySet().stream().filter(name -> in(list, name)).sorted().forEach(known::add);
        return known;
    }

    static String name(BoundList list, Side side, ObjectNode element) {
        String key = list.keyOf(side, element);
        return key.isEmpty()
                ? nameless(list, side) + readable(list, list.idOf(side, element))
                : list.name() + BELOW + readable(list, key);
    }

    /** Begins the name of an element that goes by its own id, because it has no key or that one stands twice. */
    static String nameless(BoundList list, Side side) {
        return list.name() + BELOW + side.word() + ":";
    }

    private static String readable(BoundList list, String own) {
        return READABLE.matcher(own).matches() ? own : list.fingerprints().of(own);
    }

    /** Whether an element of this name belongs to the list. */
    static boolean in(BoundList list, String name) {
        return name.startsWith(list.name() + BELOW);
    }

    /** In their order. A key that stands twice names its first bearer only; the others go by their own ids. */
    static Map<String, ObjectNode> byName(BoundList list, Side side, ObjectNode body) {
        Map<String, ObjectNode> byName = new LinkedHashMap<>();
        for (ObjectNode element : list.elements(side, body)) {
            if (byName.putIfAbsent(name(list, side, element), element) != null) {
                byName.putIfAbsent(nameless(list, side) + list.idOf(side, element), element);
            }
        }
        return byName;
    }

    private interface Same extends BiPredicate<Map.Entry<String, ObjectNode>, Map.Entry<String, ObjectNode>> {}

    private void join(Map<String, ObjectNode> lefts, Map<String, ObjectNode> rights, Same same) {
        for (Iterator<Map.Entry<String, ObjectNode>> it = lefts.entrySet().iterator(); it.hasNext(); ) {
            Map.Entry<String, ObjectNode> left = it.next();
            Optional<String> twin = rights.entrySet().stream()
                    .filter(right -> same.test(left, right))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (twin.isPresent()) {
                names.add(twin.get());
                add(left.getKey(), Optional.of(left.getValue()), Optional.of(rights.remove(twin.get())));
                it.remove();
            }
        }
    }

    /**
     * Two elements without counterpart are one if they show the same (its key could not be noted yet, or both were
     * there when the records were linked), or if the right one still shows what it last showed beside the left one.
     */
    private boolean twins(Map.Entry<String, ObjectNode> left, Map.Entry<String, ObjectNode> right) {
        Link.Base base = link.base().get(left.getKey());
        return base == null
                ? list.same(left.getValue(), right.getValue())
                : base.right().equals(list.sight(Side.RIGHT, right.getValue()).fingerprint());
    }

    private Set<String> known() {
        Set<String> known = known(list, link);
        known.removeAll(names);
        return known;
    }

    private void add(String name, Optional<ObjectNode> left, Optional<ObjectNode> right) {
        names.add(name);
        String key = left.map(element -> list.keyOf(Side.LEFT, element))
                .filter(text -> !text.isEmpty())
                .or(() -> right.map(element -> list.keyOf(Side.RIGHT, element)))
                .orElse("");
        found.add(new BoundElement(list, name, key, left, right));
    }
}
