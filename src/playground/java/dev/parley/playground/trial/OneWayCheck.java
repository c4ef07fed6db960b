package dev.parley.playground.trial;

import dev.parley.dataflow.Policies.Empties;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A one-way property: its source keeps what was entered there; its target has that, or what was entered there. */
final class OneWayCheck {

    private OneWayCheck() {}

    static void check(Play play, Values values, List<Ref> members, List<Field> fields, Excuses excuses, Round before) {
        if (play.setting.shape() != Setting.Shape.PEOPLE) {
            return;
        }
        fields.forEach(field -> check(play, values, members, field, excuses, before));
    }

    private static void check(Play play, Values values, List<Ref> members, Field field, Excuses excuses, Round before) {
        boolean first = members.get(0).system().compareTo(members.get(1).system()) < 0;
        Ref source = members.get(first ? 0 : 1);
        Ref target = members.get(first ? 1 : 0);
        Optional<String> entered = last(play, source, field);
        Optional<String> there = last(play, target, field);
        if (entered.isPresent() && !values.raw(source, field).equals(entered.get())) {
            throw new Violation("the source of a one-way property is changed", source + " " + field.path());
        }
        boolean follows = values.shows(target, field, source, values.raw(source, field), members);
        boolean own = there.filter(value -> Objects.equals(value, values.raw(target, field)))
                .isPresent();
        boolean kept = play.setting.policies().empties() == Empties.KEEP;
        boolean untouched = values.raw(source, field).equals(before.value(source, field.path())) && there.isEmpty();
        if (!follows && !own && !kept && !untouched && !excuses.problem(source, List.of(field))) {
            throw new Violation(
                    "an edit of a one-way property is lost",
                    source + " " + field.path() + " " + values.raw(source, field) + ", there "
                            + values.raw(target, field));
        }
    }

    private static Optional<String> last(Play play, Ref record, Field field) {
        return play.diary.edits().stream()
                .filter(edit -> edit.record().equals(record) && edit.group().equals(field.group()))
                .reduce((older, newer) -> newer)
                .map(edit -> edit.values().get(field.path()));
    }
}
