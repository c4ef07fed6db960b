package dev.parley.playground.trial;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values of records as they can be compared across systems. */
final class Values {

    private final Play play;
    private final Things things;

    Values(Play play, Things things) {
        this.play = play;
        this.things = things;
    }

    String raw(Ref record, Field field) {
        return play.systems.get(record.system()).records().get(record.datatype(), record.id(), field.path());
    }

    /** What the record shows now. */
    String shown(Ref record, Field field) {
        return plain(record, field, raw(record, field));
    }

    /**
     * Whether a record shows a value that stands, or was entered, in another record of the same thing: in its own
     * precision, or as a system on the way has kept it.
     */
    boolean shows(Ref record, Field field, Ref from, String value, List<Ref> members) {
        String there = shown(record, field);
        if (record.equals(from) && there.equals(plain(from, field, value))) {
            return true;
        }
        if (record.equals(from) && members.size() == 2) {
            return false;
        }
        Set<String> forms = new HashSet<>();
        members.stream()
                .filter(member -> !member.equals(record) || members.size() == 2)
                .forEach(way -> forms.add(plain(from, field, kept(record, field, kept(way, field, value)))));
        return forms.contains(there);
    }

    /** Whether another record's value is what the edit entered, in either's precision. */
    boolean equal(Diary.Edit edit, Field field, Ref other, String value) {
        String entered = edit.values().getOrDefault(field.path(), "");
        String here = kept(edit.record(), field, entered);
        return plain(other, field, kept(other, field, here)).equals(plain(other, field, value))
                || plain(other, field, kept(edit.record(), field, value)).equals(plain(other, field, here));
    }

    private String kept(Ref record, Field field, String value) {
        return value.isEmpty() || field.sort() == Field.Sort.REFERENCE
                ? value
                : play.systems.get(record.system()).records().kept(record.datatype(), field.path(), value);
    }

    private String plain(Ref record, Field field, String value) {
        if (value.isEmpty()) {
            return value;
        }
        return switch (field.sort()) {
            case AMOUNT -> new BigDecimal(value).stripTrailingZeros().toPlainString();
            case EMAIL -> value.toLowerCase(java.util.Locale.ROOT);
            case REFERENCE ->
                things.root(new Ref(record.system(), field.target(), value)).toString();
            case TEXT, KIND, FLAG, SET -> value;
        };
    }

    boolean shows(Ref record, List<Field> group, Ref from, Map<String, String> values, List<Ref> members) {
        return group.stream()
                .allMatch(field -> shows(record, field, from, values.getOrDefault(field.path(), ""), members));
    }

    /** A reference to a record that was deleted stays as it is until somebody changes it. */
    boolean dead(Ref record, Field field, String value) {
        return field.sort() == Field.Sort.REFERENCE
                && !value.isEmpty()
                && !play.alive(new Ref(record.system(), field.target(), value));
    }

    /** Whether our write brought what the edit entered. */
    boolean same(Diary.Written write, Field field, Diary.Edit edit, List<Ref> members) {
        String entered = edit.values().getOrDefault(field.path(), "");
        String written = plain(write.record(), field, write.value());
        return members.stream()
                .map(way -> plain(edit.record(), field, kept(write.record(), field, kept(way, field, entered))))
                .anyMatch(written::equals);
    }
}
