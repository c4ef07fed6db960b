package dev.parley.playground.sim.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.RecordTable;
import dev.parley.playground.sim.RecordView;
import dev.parley.playground.sim.Switches;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The records of one resource with the indexes over them. Writes are guarded by the stock's lock. */
final class Shelf {

    private final Shape shape;
    private final Switches switches;
    private final RecordTable<Long> table;
    private final List<Index> indexes = new ArrayList<>();

    Shelf(Shape shape, Switches switches, Clock clock) {
        this.shape = shape;
        this.switches = switches;
        this.table = new RecordTable<>(this::number, shape.stamping()::modified, clock, switches.readLagMillis::get);
        index(shape.fields(), "");
    }

    private void index(List<Field> fields, String list) {
        for (Field field : fields) {
            if (field.lookup() != Field.Lookup.NONE) {
                indexes.add(new Index(field, list));
            }
            index(field.elements(), field.name());
        }
    }

    private long number(ObjectNode row) {
        return shape.ids().number(shape.stamping().id(row)).orElseThrow();
    }

    void put(ObjectNode before, ObjectNode after) {
        long number = number(after);
        table.put(after);
        indexes.forEach(index -> index.move(before, after, number));
    }

    void remove(ObjectNode row) {
        long number = number(row);
        table.remove(number);
        indexes.forEach(index -> index.move(row, null, number));
    }

    /** Refuses a record with a value that another one holds alone. */
    void checkUnique(ObjectNode row, Refusals refusals) {
        long number = number(row);
        for (Index index : indexes) {
            if (index.field().lookup() == Field.Lookup.UNIQUE) {
                index.otherHolder(row, number).ifPresent(holder -> {
                    String id = shape.ids().node(holder).asText();
                    throw refusals.duplicate(index.field().name(), id);
                });
            }
        }
    }

    Optional<ObjectNode> newest(String id) {
        return shape.ids().number(id).flatMap(table::newest);
    }

    Optional<ObjectNode> visible(String id) {
        return shape.ids().number(id).flatMap(number -> table.find(number, switches.readLagMillis.get()));
    }

    <T> T read(long lagMillis, Function<RecordView<Long>, T> query) {
        return table.read(lagMillis, query);
    }

    int size() {
        return table.size();
    }

    boolean refersTo(String resource, String id) {
        return indexes.stream()
                .anyMatch(index -> index.field().refersTo().equals(resource)
                        && !index.holders(id).isEmpty());
    }

    /** The records that hold a value now, in the order of their ids. */
    List<ObjectNode> holding(Field field, String value) {
        return indexes.stream()
                .filter(index -> index.field().equals(field))
                .flatMap(index -> index.holders(value).stream())
                .flatMap(number -> table.newest(number).stream())
                .toList();
    }

    /** The records that hold a value as lagging readers see them, in the order of their ids. */
    List<ObjectNode> heldBefore(Field field, String value) {
        return table.read(switches.readLagMillis.get(), view -> view.byId().values().stream()
                .filter(row -> field.sameValue(value, row.get(field.name())))
                .toList());
    }
}
