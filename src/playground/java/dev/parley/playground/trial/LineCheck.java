package dev.parley.playground.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Policies.Empties;
import dev.parley.dataflow.Resolution;
import dev.parley.sync.Link;
import dev.parley.sync.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Both orders of a link have the same lines, none is lost, doubled or back again, and an edit nobody met stands. */
final class LineCheck {

    private final Play play;
    private final OrderLines lines;
    private Map<Ref, Set<String>> before = Map.of();
    /** Links that had no problem when all was at rest. */
    private Set<EachStep.Joined> calm = Set.of();

    LineCheck(Play play, OrderLines lines) {
        this.play = play;
        this.lines = lines;
    }

    /** One order of a link, and the other one. */
    private record Two(
            Things things, EachStep.Joined joined, Map<String, ObjectNode> left, Map<String, ObjectNode> right) {

        Set<String> texts() {
            Set<String> texts = new HashSet<>(left.keySet());
            texts.addAll(right.keySet());
            return texts;
        }
    }

    void check(Things things, Excuses excuses) {
        Map<Ref, Set<String>> now = new HashMap<>();
        Set<EachStep.Joined> rests = new HashSet<>();
        things.links().forEach((joined, link) -> {
            List<Ref> both = List.of(joined.left(), joined.right());
            if (joined.left().datatype().equals(OrderLines.ORDER)
                    && both.stream().noneMatch(play::gone)) {
                Two two = new Two(things, joined, shown(joined.left()), shown(joined.right()));
                if (!held(link) && !excuses.nothingToSay(both, OrderLines.LINES)) {
                    check(two);
                }
                now.put(joined.left(), two.left().keySet());
                now.put(joined.right(), two.right().keySet());
                if (link.problem().isEmpty()) {
                    rests.add(joined);
                }
            }
        });
        before = now;
        calm = rests;
    }

    /**
     * Whether a problem may hold back any line. A product without counterpart holds back its own line only; but a link
     * tells one problem at a time, and that one may hide a conflict.
     */
    private boolean held(Link link) {
        boolean reviews = play.setting.policies().conflict() == Resolution.REVIEW;
        return link.problem()
                .filter(problem -> reviews || problem.code() != Problem.Code.UNRESOLVED_REFERENCE)
                .isPresent();
    }

    private Map<String, ObjectNode> shown(Ref order) {
        Map<String, ObjectNode> shown = new LinkedHashMap<>();
        lines.lines(order).forEach(line -> {
            if (shown.put(OrderLines.text(line), line) != null) {
                throw new Violation("a line stands twice", order + " " + OrderLines.text(line));
            }
        });
        return shown;
    }

    private void check(Two two) {
        two.texts().stream().filter(text -> !open(two, text)).forEach(text -> check(two, text));
        Set<String> wanted = new HashSet<>(lines.added(two.joined().left()));
        wanted.addAll(lines.added(two.joined().right()));
        if (calm.contains(two.joined())) {
            wanted.addAll(before.get(two.joined().left()));
        }
        wanted.removeAll(two.texts());
        wanted.stream().filter(text -> !lines.removed(text)).findFirst().ifPresent(text -> {
            throw new Violation("a line is lost", two.joined() + " " + text);
        });
    }

    private void check(Two two, String text) {
        ObjectNode left = two.left().get(text);
        ObjectNode right = two.right().get(text);
        if (left == null || right == null) {
            throw new Violation("a line stands on one side only", two.joined() + " " + text);
        }
        if (!same(two, left, right)) {
            throw new Violation("two lines disagree at rest", two.joined() + " " + left + " / " + right);
        }
        if (known(two)) {
            entered(two, text, left);
        }
    }

    /** Whether all that was to be done when all was at rest had been done. */
    private boolean known(Two two) {
        boolean fresh = !before.containsKey(two.joined().left())
                && !before.containsKey(two.joined().right());
        return fresh || calm.contains(two.joined());
    }

    /** Whether nothing can be said of a line: its product has no counterpart, or it was removed where that stays. */
    private boolean open(Two two, String text) {
        boolean keeps = play.setting.policies().empties() == Empties.KEEP && lines.everRemoved(text);
        return keeps
                || unresolved(two, two.joined().left(), two.left().get(text))
                || unresolved(two, two.joined().right(), two.right().get(text));
    }

    private boolean unresolved(Two two, Ref order, ObjectNode line) {
        if (line == null || line.path(OrderLines.PRODUCT).asText("").isEmpty()) {
            return false;
        }
        List<Ref> products = two.things().same(product(order, line));
        return products.isEmpty() || products.stream().anyMatch(play::gone);
    }

    private static Ref product(Ref order, ObjectNode line) {
        return new Ref(order.system(), "Product", line.path(OrderLines.PRODUCT).asText(""));
    }

    private boolean same(Two two, ObjectNode left, ObjectNode right) {
        boolean none = left.path(OrderLines.PRODUCT).asText("").isEmpty();
        boolean product = none
                ? right.path(OrderLines.PRODUCT).asText("").isEmpty()
                : two.things()
                        .same(product(two.joined().left(), left))
                        .contains(product(two.joined().right(), right));
        return product && equal(left.path(OrderLines.QUANTITY), right.path(OrderLines.QUANTITY));
    }

    private static boolean equal(JsonNode one, JsonNode other) {
        return one.decimalValue().compareTo(other.decimalValue()) == 0;
    }

    private void entered(Two two, String text, ObjectNode line) {
        Map<Ref, JsonNode> entered = lines.quantities(text);
        if (lines.removed(text) && entered.isEmpty()) {
            throw new Violation("a line came back", two.joined() + " " + text);
        }
        boolean unmet = entered.size() == 1 && !lines.removed(text);
        JsonNode quantity = line.path(OrderLines.QUANTITY);
        if (unmet && !equal(quantity, entered.values().iterator().next())) {
            throw new Violation("an edit of a line is lost", two.joined() + " " + line + ", entered: " + entered);
        }
    }
}
