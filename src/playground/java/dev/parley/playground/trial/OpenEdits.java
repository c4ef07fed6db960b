package dev.parley.playground.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Edits that have not reached the counterpart though all is at rest: a refusal or a conflict holds them back. */
final class OpenEdits {

    private final Play play;
    private final Values values;
    private final List<Diary.Edit> open = new ArrayList<>();

    private OpenEdits(Play play, Values values) {
        this.play = play;
        this.values = values;
    }

    /** The last edit of each group of each record of two, as long as it stands there and never stood in the other. */
    static List<Diary.Edit> of(Play play, Things things, Values values) {
        OpenEdits edits = new OpenEdits(play, values);
        things.linked().stream().filter(members -> members.size() == 2).forEach(members -> {
            edits.look(members.get(0), members.get(1));
            edits.look(members.get(1), members.get(0));
        });
        return List.copyOf(edits.open);
    }

    private void look(Ref record, Ref other) {
        Map<String, List<Field>> groups = play.scene.form(record.datatype()).groups();
        groups.forEach((name, fields) -> play.diary.past().edits(record).stream()
                .filter(edit -> edit.group().equals(name))
                .reduce((earlier, later) -> later)
                .filter(edit -> stands(edit, fields) && !arrived(edit, other, fields))
                .ifPresent(open::add));
    }

    private boolean stands(Diary.Edit edit, List<Field> fields) {
        return fields.stream().allMatch(field -> values.raw(edit.record(), field)
                .equals(edit.values().getOrDefault(field.path(), "")));
    }

    private boolean arrived(Diary.Edit edit, Ref other, List<Field> fields) {
        return fields.stream().allMatch(field -> play.diary
                .past()
                .since(edit.at(), other, field.path())
                .anyMatch(value -> values.equal(edit, field, other, value)));
    }
}
