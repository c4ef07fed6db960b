package dev.parley.playground.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Rejected;
import dev.parley.playground.sim.Simulator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The desk of a simulated system: its customers in-process, as a person at its screen has them. */
final class SimulatedDesk implements Desk {

    private static final int CALLS_SHOWN = 40;

    private final String label;
    private final List<Field> fields;
    private final Simulator system;
    private final Function<ObjectNode, Optional<String>> id;
    private final UnaryOperator<ObjectNode> completeNew;
    private final Function<JsonNode, String> words;

    /**
     * @param id of a record shown on the page; empty for one that is of another datatype
     * @param completeNew makes a record the system takes out of the values entered
     * @param words what the body of a refusal says to a person
     */
    SimulatedDesk(
            String label,
            List<Field> fields,
            Simulator system,
            Function<ObjectNode, Optional<String>> id,
            UnaryOperator<ObjectNode> completeNew,
            Function<JsonNode, String> words) {
        this.label = label;
        this.fields = List.copyOf(fields);
        this.system = system;
        this.id = id;
        this.completeNew = completeNew;
        this.words = words;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    @Override
    public List<Row> rows() {
        return system.customers().all().stream()
                .flatMap(record -> id.apply(record).map(known -> new Row(known, values(record))).stream())
                .toList();
    }

    @Override
    public void edit(String id, Map<String, String> changes) {
        refusing(() -> system.customers().patch(Long.parseLong(id), record(changes)));
    }

    @Override
    public String add(Map<String, String> values) {
        return refusing(() -> {
            var created = system.customers().create(completeNew.apply(record(values)));
            return id.apply(created).orElseThrow();
        });
    }

    @Override
    public void delete(String id) {
        refusing(() -> {
            system.customers().delete(Long.parseLong(id));
            return id;
        });
    }

    @Override
    public Traffic traffic() {
        var calls = system.calls();
        var last = system.recentCalls();
        return new Traffic(
                calls.reads(),
                calls.writes(),
                last.subList(Math.max(0, last.size() - CALLS_SHOWN), last.size()).stream()
                        .map(call -> new Traffic.Call(call.at(), call.name(), call.status(), call.millis()))
                        .toList());
    }

    private Map<String, String> values(ObjectNode record) {
        var values = new HashMap<String, String>();
        for (var field : fields) {
            var value = record.at(pointer(field)).asText("");
            if (!value.isEmpty()) {
                values.put(field.key(), value);
            }
        }
        return values;
    }

    private ObjectNode record(Map<String, String> values) {
        var record = JsonNodeFactory.instance.objectNode();
        for (var field : fields) {
            var value = values.get(field.key());
            if (value != null) {
                var names = field.path().split("\\.");
                var owner = names.length == 1 ? record : record.withObjectProperty(names[0]);
                owner.set(names[names.length - 1], value.isBlank() ? NullNode.getInstance() : new TextNode(value));
            }
        }
        return record;
    }

    private <T> T refusing(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (Rejected e) {
            var body = Json.parse(e.answer().body());
            throw new Refused(
                    body.map(words).orElse("Refused with status " + e.answer().status()));
        }
    }

    private static String pointer(Field field) {
        return "/" + field.path().replace('.', '/');
    }
}
