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
        Map<String, ObjectNode> lefts = elements.byName(Side.LEFT, left);
        Map<String, ObjectNode> rights = elements.byName(Side.RIGHT, right);
        lefts.keySet().stream()
                .filter(rights::containsKey)
                .toList()
                .forEach(name -> elements.add(name, Optional.of(lefts.remove(name)), Optional.of(rights.remove(name))));
        elements.byContent(lefts, rights);
        elements.byWhatTheRightWas(lefts, rights);
        lefts.forEach((name, element) -> elements.add(name, Optional.of(element), Optional.empty()));
        rights.forEach((name, element) -> elements.add(name, Optional.empty(), Optional.of(element)));
        elements.known().forEach(name -> elements.add(name, Optional.empty(), Optional.empty()));
        return elements.found;
    }

    /** Names of the bases that elements of a list have. */
    static Set<String> known(BoundList list, Link link) {
        Set<String> known = new LinkedHashSet<>();
        link.base().keySet().stream()
                .filter(name -> name.startsWith(list.name() + BELOW))
                .sorted()
                .forEach(known::add);
        return known;
    }

    static String name(BoundList list, Side side, ObjectNode element) {
        String key = list.keyOf(side, element);
        String own = key.isEmpty() ? side.word() + ":" + list.idOf(side, element) : key;
        return list.name()
                + BELOW
                + (READABLE.matcher(own).matches() ? own : list.fingerprints().of(own));
    }

    /** A key that stands twice names its first bearer only; the others go by their own ids. */
    private Map<String, ObjectNode> byName(Side side, ObjectNode body) {
        Map<String, ObjectNode> byName = new LinkedHashMap<>();
        for (ObjectNode element : list.elements(side, body)) {
            if (byName.putIfAbsent(name(list, side, element), element) != null) {
                byName.putIfAbsent(list.name() + BELOW + side.word() + ":" + list.idOf(side, element), element);
            }
        }
        return byName;
    }

    /**
     * Two elements without counterpart are one if they show the same (its key could not be noted yet, or both were
     * there when the records were linked), or if the right one still shows what it last showed beside the left one.
     */
    private void byContent(Map<String, ObjectNode> lefts, Map<String, ObjectNode> rights) {
        for (Iterator<Map.Entry<String, ObjectNode>> it = lefts.entrySet().iterator(); it.hasNext(); ) {
            Map.Entry<String, ObjectNode> left = it.next();
            Optional<String> twin = rights.entrySet().stream()
                    .filter(right -> twins(left.getKey(), left.getValue(), right.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (twin.isPresent()) {
                add(left.getKey(), Optional.of(left.getValue()), Optional.of(rights.remove(twin.get())));
                it.remove();
            }
        }
    }

    private boolean twins(String name, ObjectNode left, ObjectNode right) {
        Link.Base base = link.base().get(name);
        return base == null
                ? list.same(left, right)
                : base.right().equals(list.sight(Side.RIGHT, right).fingerprint());
    }

    /**
     * A left element that was made of a right one whose key could not be noted yet: it still shows what it showed then,
     * and goes by the right one's name, whatever became of that meanwhile.
     */
    private void byWhatTheRightWas(Map<String, ObjectNode> lefts, Map<String, ObjectNode> rights) {
        Set<String> open = known();
        for (Iterator<Map.Entry<String, ObjectNode>> it = lefts.entrySet().iterator(); it.hasNext(); ) {
            Map.Entry<String, ObjectNode> left = it.next();
            String shown = list.sight(Side.LEFT, left.getValue()).fingerprint();
            Optional<String> former = link.base().containsKey(left.getKey())
                    ? Optional.empty()
                    : open.stream()
                            .filter(name -> link.base().get(name).left().equals(shown))
                            .findFirst();
            if (former.isPresent()) {
                String name = former.get();
                open.remove(name);
                add(name, Optional.of(left.getValue()), Optional.ofNullable(rights.remove(name)));
                it.remove();
            }
        }
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
