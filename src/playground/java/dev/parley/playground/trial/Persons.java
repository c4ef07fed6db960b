package dev.parley.playground.trial;

import dev.parley.playground.twin.MemoryRecords;
import dev.parley.playground.twin.MemorySystem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people do at the screens of the systems. Every value they enter bears the number of its step. */
final class Persons {

    /** In every value: it can be found again wherever it must not be. */
    static final String MARK = "ø";

    private final Play play;

    Persons(Play play) {
        this.play = play;
    }

    void create(Step step) {
        MemorySystem system = play.system(step.a());
        Form form = form(step.b());
        Map<String, String> values = new LinkedHashMap<>();
        form.fields().stream()
                .filter(field ->
                        step.c() % 7 != 0 || form.match().contains(field.path()) || field.sort() == Field.Sort.KIND)
                .forEach(field -> value(system, form, field, step).ifPresent(value -> values.put(field.path(), value)));
        add(system, form, values);
    }

    /** A record of the same thing as one in another system: the key is equal, the rest is not. */
    void twin(Step step) {
        MemorySystem system = play.system(step.a());
        MemorySystem other = play.system(step.a() + 1);
        Form form = form(step.b());
        List<String> ids = other.records().ids(form.datatype());
        if (ids.isEmpty() || form.match().isEmpty()) {
            create(step);
            return;
        }
        String id = ids.get(step.c() % ids.size());
        Map<String, String> values = new LinkedHashMap<>();
        form.fields()
                .forEach(field -> value(system, form, field, step).ifPresent(value -> values.put(field.path(), value)));
        String key = form.match().get(0);
        String same = other.records().get(form.datatype(), id, key);
        if (!same.isEmpty()) {
            values.put(key, same);
        }
        add(system, form, values);
    }

    private void add(MemorySystem system, Form form, Map<String, String> values) {
        boolean refused = play.setting.make(system.name()).unique()
                && form.field("email").isPresent()
                && taken(system, form, values.getOrDefault("email", ""), "");
        if (refused) {
            return;
        }
        String id = system.records()
                .add(
                        form.datatype(),
                        values.entrySet().stream()
                                .flatMap(value -> java.util.stream.Stream.of(value.getKey(), value.getValue()))
                                .toArray(String[]::new));
        Ref record = new Ref(system.name(), form.datatype(), id);
        play.tale.add("somebody creates " + record + " " + values);
        form.groups().forEach((group, fields) -> {
            if (fields.stream().anyMatch(field -> values.containsKey(field.path()))) {
                play.diary.edited(record, group, held(record, fields), Map.of());
            }
        });
        play.hints.send(record);
    }

    private boolean taken(MemorySystem system, Form form, String email, String self) {
        return !email.isEmpty()
                && system.records().ids(form.datatype()).stream()
                        .filter(id -> !id.equals(self))
                        .anyMatch(id -> system.records()
                                .get(form.datatype(), id, "email")
                                .equalsIgnoreCase(email));
    }

    void edit(Step step) {
        record(step).ifPresent(record -> {
            Form form = play.scene.form(record.datatype());
            Field field = form.fields().get(step.c() % form.fields().size());
            MemorySystem system = play.systems.get(record.system());
            value(system, form, field, step).ifPresent(value -> set(record, form, field, value));
        });
    }

    void clear(Step step) {
        record(step).ifPresent(record -> {
            Form form = play.scene.form(record.datatype());
            List<Field> clearable = form.fields().stream()
                    .filter(field -> field.sort() == Field.Sort.TEXT || field.sort() == Field.Sort.AMOUNT)
                    .filter(field -> !form.match().contains(field.path()))
                    .toList();
            set(record, form, clearable.get(step.c() % clearable.size()), null);
        });
    }

    private void set(Ref record, Form form, Field field, String value) {
        play.clock.pass(java.time.Duration.ofMillis(10));
        MemoryRecords records = play.systems.get(record.system()).records();
        if (records.get(record.datatype(), record.id(), field.path()).equals(value == null ? "" : value)) {
            return;
        }
        List<Field> group = form.groups().getOrDefault(field.group(), List.of());
        Map<String, String> previous = held(record, group);
        records.set(record.datatype(), record.id(), field.path(), value);
        play.tale.add("somebody sets " + field.path() + " of " + record + " to " + value);
        if (!group.isEmpty()) {
            play.diary.edited(record, field.group(), held(record, group), previous);
        }
        if (field.sort() == Field.Sort.KIND) {
            play.diary.exempt(record);
        }
        play.hints.send(record);
    }

    private Map<String, String> held(Ref record, List<Field> fields) {
        MemoryRecords records = play.systems.get(record.system()).records();
        Map<String, String> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field.path(), records.get(record.datatype(), record.id(), field.path())));
        return values;
    }

    private Optional<String> value(MemorySystem system, Form form, Field field, Step step) {
        String own = MARK + step.number();
        return switch (field.sort()) {
            case TEXT -> Optional.of(own + field.path());
            case EMAIL -> Optional.of(own + "@x.no");
            case AMOUNT -> Optional.of(step.number() + ".1289");
            case FLAG, SET -> Optional.empty();
            case KIND -> Optional.of(step.c() % 5 == 1 ? "theirs" : Drafting.OURS);
            case REFERENCE -> {
                List<String> ids = system.records().ids(field.target());
                yield ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(step.c() % ids.size()));
            }
        };
    }

    private Form form(int pick) {
        return play.scene.forms().get(pick % play.scene.forms().size());
    }

    /** Any record of the system. */
    Optional<Ref> record(Step step) {
        MemorySystem system = play.system(step.a());
        List<Ref> all = new ArrayList<>();
        play.scene.forms().forEach(form -> system.records()
                .ids(form.datatype())
                .forEach(id -> all.add(new Ref(system.name(), form.datatype(), id))));
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(step.b() % all.size()));
    }
}
