package dev.parley.playground.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** No edit is lost: what was entered last stands everywhere, or what beat it is said. */
final class EditCheck {

    private final Play play;
    private final Things things;
    private final Values values;
    private final Excuses excuses;
    private final Round before;

    EditCheck(Play play, Things things, Values values, Excuses excuses, Round before) {
        this.play = play;
        this.things = things;
        this.values = values;
        this.excuses = excuses;
        this.before = before;
    }

    void check(List<Ref> members) {
        if (play.systems.size() > 2 && play.diary.anyDeleted()) {
            return;
        }
        Form form = play.scene.form(members.get(0).datatype());
        form.groups().forEach((name, fields) -> {
            boolean dead = members.stream().anyMatch(record -> fields.stream()
                    .anyMatch(field -> values.dead(record, field, values.raw(record, field))));
            boolean set = fields.get(0).sort() == Field.Sort.SET;
            if (!set && !dead && !excuses.nothingToSay(members, name)) {
                if (fields.get(0).travelsBothWays() && !play.readOnly()) {
                    bothWays(members, name, fields);
                } else {
                    oneWay(members, fields);
                }
            }
        });
    }

    private boolean dead(Diary.Edit edit, List<Field> fields) {
        boolean refers = fields.stream().anyMatch(field -> field.sort() == Field.Sort.REFERENCE);
        return refers && play.diary.anyDeleted()
                || fields.stream()
                        .anyMatch(field ->
                                values.dead(edit.record(), field, edit.values().getOrDefault(field.path(), "")));
    }

    private void oneWay(List<Ref> members, List<Field> fields) {
        // At the first link an empty source brings nothing.
        if (!joined(members)) {
            OneWayCheck.check(play, values, members, fields, excuses, before);
        }
    }

    private void bothWays(List<Ref> members, String name, List<Field> fields) {
        List<Diary.Edit> last = candidates(members, name, fields);
        Optional<Diary.Edit> winner =
                last.stream().filter(edit -> stands(edit, members, fields)).findFirst();
        if (winner.isEmpty()) {
            boolean said = excuses.problem(members.get(0), fields)
                    || (members.size() > 2 || joined(members)) && excuses.policy(members.get(0), fields);
            if (!last.isEmpty() && !said && !keeps(last)) {
                throw new Violation("an edit is lost", name + ": " + last + "; there is " + shown(members, fields));
            }
            return;
        }
        last.stream()
                .filter(edit -> !stands(edit, members, fields) && !dead(edit, fields))
                .filter(edit -> !known(edit, winner.get(), members, fields))
                .findFirst()
                .filter(edit -> !excuses.policy(members.get(0), fields) && !keeps(last))
                .ifPresent(lost -> {
                    throw new Violation(
                            "an edit is lost and nothing says why",
                            name + ": " + lost + " gave way to " + winner.get() + "; history "
                                    + things.linksOf(members.get(0)).values());
                });
    }

    private boolean stands(Diary.Edit edit, List<Ref> members, List<Field> fields) {
        return members.stream().allMatch(record -> values.shows(record, fields, edit.record(), edit.values(), members));
    }

    /** The last edit in each record, also one held back so far; of a record linked meanwhile, what it held, too. */
    private List<Diary.Edit> candidates(List<Ref> members, String name, List<Field> fields) {
        Map<Ref, Diary.Edit> last = new LinkedHashMap<>();
        if (joined(members)) {
            members.stream().filter(before.values()::containsKey).forEach(record -> {
                Map<String, String> held = new LinkedHashMap<>();
                fields.forEach(field -> held.put(field.path(), before.value(record, field.path())));
                if (held.values().stream().anyMatch(value -> !value.isEmpty())) {
                    last.put(record, new Diary.Edit(0, record, name, held, Map.of()));
                }
            });
        }
        Stream<Diary.Edit> heldBack = joined(members) ? Stream.of() : before.open().stream();
        Stream.concat(heldBack, play.diary.edits().stream())
                .filter(edit -> edit.group().equals(name) && members.contains(edit.record()))
                .forEach(edit -> last.put(edit.record(), edit));
        return new ArrayList<>(last.values());
    }

    /** Whether they were linked since they last were at rest. */
    private boolean joined(List<Ref> members) {
        return things.linksOf(members.get(0)).keySet().stream()
                .anyMatch(link -> !before.links().contains(link));
    }

    /** Where empty values do not travel, a cleared one may stay alone. */
    private boolean keeps(List<Diary.Edit> last) {
        return play.setting.policies().empties() == dev.parley.dataflow.Policies.Empties.KEEP
                && last.stream().anyMatch(edit -> edit.values().containsValue(""));
    }

    /** Whether who made the winning edit had the other one before his eyes: it was a later edit. */
    private boolean known(Diary.Edit lost, Diary.Edit winner, List<Ref> members, List<Field> fields) {
        boolean seen = play.diary.edits().stream()
                .filter(edit -> edit.at() <= winner.at() && edit.record().equals(winner.record()))
                .filter(edit -> edit.group().equals(winner.group()))
                .anyMatch(edit ->
                        fields.stream().allMatch(field -> brought(edit.previous(), edit, field, lost, members)));
        return seen
                || play.diary.writes().stream()
                        .filter(write -> write.at() < winner.at() && members.contains(write.record()))
                        .anyMatch(write -> fields.stream()
                                .filter(field -> field.path().equals(write.path()))
                                .anyMatch(field -> values.same(write, field, lost, members)));
    }

    private boolean brought(
            Map<String, String> shown, Diary.Edit edit, Field field, Diary.Edit lost, List<Ref> members) {
        String value = shown.getOrDefault(field.path(), "");
        return values.same(new Diary.Written(edit.at(), edit.record(), field.path(), value), field, lost, members);
    }

    private String shown(List<Ref> members, List<Field> fields) {
        StringBuilder text = new StringBuilder();
        members.forEach(record -> fields.forEach(field -> text.append(record)
                .append(' ')
                .append(field.path())
                .append(" = ")
                .append(values.raw(record, field))
                .append("; ")));
        return text.toString();
    }
}
