package dev.parley.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Unconvertible;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The elements of a list that a record was created with: remembered in its claim, and found again in what was created,
 * also where one of them was edited since and its key is noted nowhere yet. Pure; one per list.
 */
final class SentLines {

    /** A claim stays small; the link of a list that is much longer would not fit into the store either. */
    private static final int MOST = 1000;

    private final BoundList list;
    private final Side target;
    private final Map<String, ObjectNode> here;
    private final Map<String, ObjectNode> free;
    private final Map<String, Link.Base> bases = new LinkedHashMap<>();

    private SentLines(BoundList list, Side target, ObjectNode source, ObjectNode made) {
        this.list = list;
        this.target = target;
        this.here = Elements.byName(list, target.opposite(), source);
        this.free = Elements.byName(list, target, made);
    }

    /** What a claim remembers of a record's lists; nothing of lists too long to be remembered. */
    static List<Claim.Line> of(BoundPair pair, Side target, ObjectNode source) {
        List<Claim.Line> lines = new ArrayList<>();
        for (ListRow row : pair.lists()) {
            BoundList list = row.list();
            if (list.definition().way().to(target)) {
                Elements.byName(list, target.opposite(), source).forEach((name, element) -> mark(list, target, element)
                        .ifPresent(mark -> lines.add(new Claim.Line(name, mark))));
            }
        }
        return lines.size() > MOST ? List.of() : lines;
    }

    /** The element as the target will show it; empty if it cannot be sent. */
    private static Optional<String> mark(BoundList list, Side target, ObjectNode element) {
        try {
            return Optional.of(list.sight(target, list.made(target, element)).fingerprint());
        } catch (Unconvertible | Unresolved e) {
            return Optional.empty();
        }
    }

    /** The base of every element that was sent and is found, under the name it has on either side. */
    static Map<String, Link.Base> found(BoundPair pair, Claim claim, ObjectNode source, ObjectNode made, Instant now) {
        Map<String, Link.Base> bases = new LinkedHashMap<>();
        for (ListRow row : pair.lists()) {
            SentLines lines = new SentLines(row.list(), claim.source().opposite(), source, made);
            lines.find(
                    claim.lines().stream()
                            .filter(line -> Elements.in(row.list(), line.name()))
                            .toList(),
                    now);
            bases.putAll(lines.bases);
        }
        return bases;
    }

    /**
     * By key, where it was sent along; else by what was sent; what is left, edited in what was created, by its order.
     * Where the target shows fewer than were sent, one may never have arrived: nothing is taken for it.
     */
    private void find(List<Claim.Line> sent, Instant now) {
        boolean whole = free.size() >= sent.size();
        List<Claim.Line> open = new ArrayList<>(sent);
        open.removeIf(line -> free.containsKey(line.name()) && take(line, line.name(), now));
        open.removeIf(this::bearsKey);
        free.keySet().removeAll(here.keySet());
        open.removeIf(line -> shows(line).filter(name -> take(line, name, now)).isPresent());
        Iterator<String> rest = List.copyOf(free.keySet()).iterator();
        for (Iterator<Claim.Line> it = open.iterator(); whole && it.hasNext() && rest.hasNext(); ) {
            take(it.next(), rest.next(), now);
        }
    }

    private boolean bearsKey(Claim.Line line) {
        return list.keyWritable(target) && !line.name().startsWith(Elements.nameless(list, target.opposite()));
    }

    private Optional<String> shows(Claim.Line line) {
        return free.entrySet().stream()
                .filter(made ->
                        list.sight(target, made.getValue()).fingerprint().equals(line.mark()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean take(Claim.Line line, String name, Instant now) {
        free.remove(name);
        Link.Base base = base(line, now);
        bases.put(name, base);
        if (here.containsKey(line.name())) {
            bases.put(line.name(), base);
        }
        return true;
    }

    /** A source that would be sent just so today shows what it did; another one was edited since. */
    private Link.Base base(Claim.Line line, Instant now) {
        String source = Optional.ofNullable(here.get(line.name()))
                .filter(element ->
                        mark(list, target, element).filter(line.mark()::equals).isPresent())
                .map(element -> list.sight(target.opposite(), element).fingerprint())
                .orElse(line.mark());
        return target == Side.RIGHT
                ? new Link.Base(source, line.mark(), now, now, list.revision())
                : new Link.Base(line.mark(), source, now, now, list.revision());
    }
}
