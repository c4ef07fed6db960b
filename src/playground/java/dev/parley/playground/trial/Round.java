package dev.parley.playground.trial;

import dev.parley.playground.twin.MemorySystem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How things stood when they last were at rest.
 *
 * @param values by record, then path
 * @param open edits that are still to travel
 */
record Round(Map<Ref, Map<String, String>> values, Set<EachStep.Joined> links, List<Diary.Edit> open) {

    static final Round NONE = new Round(Map.of(), Set.of(), List.of());

    static Round of(Play play, Things things, Values shown) {
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
        return new Round(values, new HashSet<>(things.links().keySet()), OpenEdits.of(play, things, shown));
    }

    String value(Ref record, String path) {
        return values.getOrDefault(record, Map.of()).getOrDefault(path, "");
    }
}
