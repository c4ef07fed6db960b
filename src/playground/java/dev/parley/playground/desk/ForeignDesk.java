package dev.parley.playground.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The desk of a system that is not simulated: its records are looked at elsewhere. */
public record ForeignDesk(About about, List<Field> fields) implements Desk {

    public ForeignDesk {
        fields = List.copyOf(fields);
    }

    @Override
    public List<Row> rows() {
        return List.of();
    }

    @Override
    public void edit(String id, Map<String, String> changes) {
        throw refused();
    }

    @Override
    public String add(Map<String, String> values) {
        throw refused();
    }

    @Override
    public void delete(String id) {
        throw refused();
    }

    @Override
    public List<Deed> deeds() {
        return List.of();
    }

    @Override
    public void perform(String deed, String id) {
        throw refused();
    }

    @Override
    public Set<Fault> faults() {
        return Set.of();
    }

    @Override
    public void let(Fault fault, boolean happen) {
        throw refused();
    }

    @Override
    public Traffic traffic() {
        return new Traffic(0, 0, List.of());
    }

    private Refused refused() {
        return new Refused(about.label() + " is not simulated: work in the system itself");
    }
}
