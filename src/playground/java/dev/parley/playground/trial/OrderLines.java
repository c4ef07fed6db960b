package dev.parley.playground.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.playground.twin.MemoryRecords;
import dev.parley.sync.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What people do to the lines of orders. Every line bears a text of its own, which nobody changes. */
final class OrderLines {

    static final String ORDER = "Order";
    static final String LINES = "lines";
    static final String ID = "id";
    /** The other side's id of the line. */
    static final String NOTED = "ref";

    static final String TEXT = "text";
    static final String QUANTITY = "quantity";
    static final String PRODUCT = "productId";

    private final Play play;
    private final Map<String, Map<Ref, JsonNode>> quantities = new HashMap<>();
    private final Map<String, Ref> added = new HashMap<>();
    private final Set<String> removed = new HashSet<>();
    private final Set<String> everRemoved = new HashSet<>();
    private final LineCheck check;

    OrderLines(Play play) {
        this.play = play;
        this.check = new LineCheck(play, this);
    }

    void line(Step step) {
        String system = play.system(step.a()).name();
        List<String> ids = records(system).ids(ORDER);
        if (ids.isEmpty()) {
            return;
        }
        Ref order = new Ref(system, ORDER, ids.get(step.b() % ids.size()));
        List<ObjectNode> lines = lines(order);
        play.clock.pass(Duration.ofMillis(10));
        if (lines.isEmpty() || step.c() % 5 < 2) {
            add(order, step);
        } else if (step.c() % 5 == 4) {
            remove(order, lines.get(step.c() % lines.size()));
        } else {
            change(order, lines.get(step.c() % lines.size()), step);
        }
        play.diary.touched(order);
        play.hints.send(order);
    }

    private void add(Ref order, Step step) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        String text = Persons.MARK + step.number() + "l";
        line.put(TEXT, text).put(QUANTITY, step.number());
        product(order, step).ifPresent(product -> line.put(PRODUCT, product));
        records(order.system()).addLine(ORDER, order.id(), LINES, line);
        added.put(text, order);
        entered(text, order, line.get(QUANTITY));
        play.tale.add("somebody adds to " + order + " " + line);
    }

    private void change(Ref order, ObjectNode line, Step step) {
        String text = text(line);
        Optional<String> product = product(order, step).filter(any -> step.c() % 2 == 0);
        String path = product.isPresent() ? PRODUCT : QUANTITY;
        JsonNode value = product.<JsonNode>map(TextNode::valueOf).orElseGet(() -> IntNode.valueOf(step.number()));
        records(order.system()).setLine(ORDER, order.id(), LINES, line.path(ID).asText(), path, value);
        entered(text, order, product.isPresent() ? line.get(QUANTITY) : value);
        play.tale.add("somebody sets " + path + " of " + text + " in " + order + " to " + value);
    }

    private void remove(Ref order, ObjectNode line) {
        records(order.system())
                .removeLine(ORDER, order.id(), LINES, line.path(ID).asText());
        removed.add(text(line));
        everRemoved.add(text(line));
        play.tale.add("somebody removes " + text(line) + " from " + order);
    }

    private void entered(String text, Ref order, JsonNode quantity) {
        quantities.computeIfAbsent(text, key -> new HashMap<>()).put(order, quantity);
    }

    private Optional<String> product(Ref order, Step step) {
        List<String> ids = records(order.system()).ids("Product");
        return ids.isEmpty() || step.c() % 7 == 0 ? Optional.empty() : Optional.of(ids.get(step.c() % ids.size()));
    }

    private MemoryRecords records(String system) {
        return play.systems.get(system).records();
    }

    List<ObjectNode> lines(Ref order) {
        List<ObjectNode> lines = new ArrayList<>();
        records(order.system()).lines(ORDER, order.id(), LINES).forEach(line -> lines.add((ObjectNode) line));
        return lines;
    }

    static String text(ObjectNode line) {
        return line.path(TEXT).asText();
    }

    /** Whether the line that a change is about is not any more as it was seen. */
    static boolean editedSince(Change change, ObjectNode seen, ObjectNode now) {
        return change.element()
                .flatMap(Change.Element::id)
                .filter(id -> !byId(seen, id).equals(byId(now, id)))
                .isPresent();
    }

    private static Optional<JsonNode> byId(ObjectNode order, String id) {
        return StreamSupport.stream(order.path(LINES).spliterator(), false)
                .filter(line -> line.path(ID).asText().equals(id))
                .findFirst();
    }

    /** By order: the quantity that was entered there last, or stood there when something else was. */
    Map<Ref, JsonNode> quantities(String text) {
        return quantities.getOrDefault(text, Map.of());
    }

    /** Texts of the lines that were added to an order since all was at rest. */
    List<String> added(Ref order) {
        return added.keySet().stream()
                .filter(text -> added.get(text).equals(order))
                .toList();
    }

    boolean removed(String text) {
        return removed.contains(text);
    }

    boolean everRemoved(String text) {
        return everRemoved.contains(text);
    }

    void atRest(Things things, Excuses excuses) {
        check.check(things, excuses);
        quantities.clear();
        added.clear();
        removed.clear();
    }
}
