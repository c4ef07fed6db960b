package dev.parley.playground.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Conditions;
import dev.parley.mapping.Fields;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Records;
import dev.parley.playground.sim.Rejected;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The desk of a simulated system: records in-process, as a person at its screen has them. */
final class SimulatedDesk implements Desk {

    private static final int CALLS_SHOWN = 40;

    private final SimulatedSystem system;
    private final Sheet sheet;
    private final Records records;
    private final Values values;

    SimulatedDesk(SimulatedSystem system, Sheet sheet) {
        this.system = system;
        this.sheet = sheet;
        this.records = system.simulator().records(sheet.datatype());
        this.values = new Values(sheet.schema(), sheet.fields());
    }

    @Override
    public About about() {
        return system.about();
    }

    @Override
    public List<Field> fields() {
        return sheet.fields();
    }

    @Override
    public List<Row> rows() {
        return records.all().stream()
                .filter(this::belongs)
                .map(record -> new Row(id(record), Titles.of(record), values.read(record)))
                .toList();
    }

    @Override
    public void edit(String id, Map<String, String> changes) {
        refusing(() -> records.patch(id, system.edit().apply(values.write(changes))));
    }

    @Override
    public String add(Map<String, String> entered) {
        return refusing(() -> {
            var body = values.write(entered);
            sheet.filter().ifPresent(filter -> Conditions.assigned(filter)
                    .forEach((path, literal) ->
                            Values.put(body, path, values.node(new Field("", "", path.text()), literal))));
            return id(records.create(system.addition().apply(sheet.datatype(), body)));
        });
    }

    @Override
    public void delete(String id) {
        refusing(() -> {
            records.delete(id);
            return id;
        });
    }

    @Override
    public List<Deed> deeds() {
        return system.deeds().getOrDefault(sheet.datatype(), List.of());
    }

    @Override
    public void perform(String name, String id) {
        var deed = deeds().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused("There is nothing called " + name));
        refusing(() -> {
            deed.perform().accept(id);
            return id;
        });
    }

    @Override
    public Set<Fault> faults() {
        var switches = system.simulator().switches().toJson();
        return Arrays.stream(Fault.values())
                .filter(fault -> fault.isOn(switches))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fault.class)));
    }

    @Override
    public void let(Fault fault, boolean happen) {
        system.simulator().switches().read(fault.switches(happen));
    }

    @Override
    public Traffic traffic() {
        var calls = system.simulator().calls();
        var last = system.simulator().recentCalls();
        return new Traffic(
                calls.reads(),
                calls.writes(),
                last.subList(Math.max(0, last.size() - CALLS_SHOWN), last.size()).stream()
                        .map(call -> new Traffic.Call(call.at(), call.name(), call.status(), call.millis()))
                        .toList());
    }

    private String id(ObjectNode record) {
        return system.id().apply(sheet.datatype(), record);
    }

    private boolean belongs(ObjectNode record) {
        return sheet.filter()
                .map(filter -> Conditions.holds(filter, path -> Fields.read(record, path, sheet.schema())))
                .orElse(true);
    }

    private <T> T refusing(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (Rejected e) {
            var body = Json.parse(e.answer().body());
            throw new Refused(body.map(system.words())
                    .orElse("Refused with status " + e.answer().status()));
        }
    }
}
