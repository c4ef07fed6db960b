package dev.parley.playground.board;

import dev.parley.playground.desk.Deed;
import dev.parley.playground.desk.Desk;
import dev.parley.playground.desk.Fault;
import dev.parley.playground.desk.Field;
import dev.parley.playground.desk.Refused;
import dev.parley.playground.desk.Row;
import dev.parley.playground.desk.Traffic;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A desk whose system is a map. */
final class PaperDesk implements Desk {

    private final Map<String, Map<String, String>> records = new TreeMap<>();
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);

    @Override
    public About about() {
        return new About("paper", "Paper", false, true);
    }

    @Override
    public List<Field> fields() {
        return List.of(new Field("city", "City", "City"), new Field("zip", "Zip", "Zip"));
    }

    @Override
    public synchronized List<Row> rows() {
        return records.entrySet().stream()
                .map(record -> new Row(record.getKey(), "No. " + record.getKey(), record.getValue()))
                .toList();
    }

    @Override
    public synchronized void edit(String id, Map<String, String> changes) {
        records.computeIfAbsent(id, unseen -> new HashMap<>()).putAll(changes);
    }

    @Override
    public String add(Map<String, String> values) {
        var id = Integer.toString(100 + records.size());
        edit(id, values);
        return id;
    }

    @Override
    public synchronized void delete(String id) {
        records.remove(id);
    }

    @Override
    public List<Deed> deeds() {
        return List.of();
    }

    @Override
    public void perform(String deed, String id) {
        throw new Refused("paper only lies there");
    }

    @Override
    public synchronized Set<Fault> faults() {
        return EnumSet.copyOf(faults);
    }

    @Override
    public synchronized void let(Fault fault, boolean happen) {
        if (happen) {
            faults.add(fault);
        } else {
            faults.remove(fault);
        }
    }

    @Override
    public Traffic traffic() {
        return new Traffic(3, 1, List.of(new Traffic.Call(Instant.EPOCH, "GET /Customers", 200, 12)));
    }
}
