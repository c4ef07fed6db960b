package dev.parley.playground.trial;

import dev.parley.playground.twin.MemorySystem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How things stood when they last were at rest.
 *
 * @param values by record, then path
 */
record Round(Map<Ref, Map<String, String>> values, Set<EachStep.Joined> links) {

    static final Round NONE = new Round(Map.of(), Set.of());

    static Round of(Play play, Things things) {
        Map<Ref, Map<String, String>> values = new HashMap<>();
        for (MemorySystem system : play.systems.values()) {
            for (Form form : play.scene.forms()) {
                for (String id : system.records().ids(form.datatype())) {
                    Map<String, String> own = new HashMap<>();
                    form.fields()
                            .forEach(field ->
                                    own.put(field.path(), system.records().get(form.datatype(), id, field.path())));
                    values.put(new Ref(system.name(), form.datatype(), id), own);
                }
            }
        }
        return new Round(values, new HashSet<>(things.links().keySet()));
    }

    String value(Ref record, String path) {
        return values.getOrDefault(record, Map.of()).getOrDefault(path, "");
    }
}
