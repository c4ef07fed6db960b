package dev.parley.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Side;
import dev.parley.sync.Action.Outgoing;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two elements that are one, though only one of them bears the key: it was given by the system that the element was
 * added to, and is not noted on the other side yet. Until then one base stands under the names of both, so that an edit
 * of either is no new element. Stateless.
 */
final class Kin {

    private Kin() {}

    /** An element was added; the answer shows the key it was given. */
    static void added(
            BoundElement element,
            Side side,
            Outgoing value,
            ObjectNode answer,
            Map<String, Link.Base> base,
            Instant now) {
        BoundList list = element.list();
        String sent = value.sent().sent();
        list.elements(side, answer).stream()
                .filter(made -> list.sight(side, made).fingerprint().equals(sent))
                .map(made -> Elements.name(list, side, made))
                .filter(name -> !base.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    Link.Base one = base(side, sent, value.sent().source(), now, element.revision());
                    base.put(name, one);
                    base.put(element.name(), one);
                });
    }

    /** The side on which an element has no key yet; one that bears another's key there is told by what it shows. */
    static Optional<Side> lacking(BoundElement element) {
        return element.keyMissing().filter(side -> nameless(element.list(), element.nameOn(side)));
    }

    /** An element came with its record; another one than an element has one name only. */
    static void created(Member member, Link.Base one, Map<String, Link.Base> base) {
        if (member instanceof BoundElement element) {
            lacking(element).ifPresent(lacking -> {
                base.put(element.nameOn(lacking), one);
                base.put(element.nameOn(lacking.opposite()), one);
            });
        }
    }

    /** An element was changed: what lacked the key has it now, or goes on without. */
    static void changed(BoundElement element, Side side, Map<String, Link.Base> base) {
        lacking(element).ifPresent(lacking -> {
            Link.Base one = base.remove(element.name());
            base.put(element.nameOn(lacking.opposite()), one);
            if (lacking == side) {
                base.remove(element.nameOn(lacking));
            } else {
                base.put(element.nameOn(lacking), one);
            }
        });
    }

    private static Link.Base base(Side side, String there, String here, Instant now, int revision) {
        return side == Side.LEFT
                ? new Link.Base(there, here, now, now, revision)
                : new Link.Base(here, there, now, now, revision);
    }

    /** Whether the key of any element is still to be noted. */
    static boolean wait(BoundList list, Link link) {
        return link.base().values().stream().anyMatch(base -> wait(list, link, base));
    }

    /** Whether a base stands under two names, as long as the key is to be noted. */
    static boolean wait(BoundList list, Link link, Link.Base base) {
        return link.base().entrySet().stream()
                        .filter(known -> known.getValue().equals(base))
                        .anyMatch(known -> nameless(list, known.getKey()))
                && link.base().entrySet().stream()
                        .filter(known -> known.getValue().equals(base))
                        .anyMatch(known -> !nameless(list, known.getKey()));
    }

    private static boolean nameless(BoundList list, String name) {
        return Stream.of(Side.values()).anyMatch(side -> name.startsWith(Elements.nameless(list, side)));
    }

    /** Whether two elements without counterpart are one by what the link remembers. */
    static boolean are(
            BoundList list, Link link, Map.Entry<String, ObjectNode> left, Map.Entry<String, ObjectNode> right) {
        Link.Base base = link.base().get(left.getKey());
        return base != null && base.equals(link.base().get(right.getKey()))
                || arrived(list, link, Side.LEFT, left, right.getKey())
                || arrived(list, link, Side.RIGHT, right, left.getKey());
    }

    /** Whether an interrupted write has added the element for another one. */
    private static boolean arrived(
            BoundList list, Link link, Side side, Map.Entry<String, ObjectNode> added, String source) {
        Optional<String> sent = link.intent()
                .map(intent -> intent.writes().getOrDefault(side, Map.of()).get(source))
                .map(Link.Sent::sent);
        return !link.base().containsKey(added.getKey())
                && sent.filter(list.sight(side, added.getValue()).fingerprint()::equals)
                        .isPresent();
    }
}
