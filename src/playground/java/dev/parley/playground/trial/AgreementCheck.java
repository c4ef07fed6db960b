package dev.parley.playground.trial;

import dev.parley.dataflow.Policies.Empties;
import dev.parley.sync.Link;
import java.util.List;

/** Both sides of a link hold the same on every two-way property, in the other's precision, or it is said why not. */
final class AgreementCheck {

    private final Play play;
    private final Values values;
    private final Excuses excuses;

    AgreementCheck(Play play, Values values, Excuses excuses) {
        this.play = play;
        this.values = values;
        this.excuses = excuses;
    }

    void check(EachStep.Joined joined, Link link) {
        if (play.gone(joined.left()) || play.gone(joined.right()) || play.outside(joined) || play.readOnly()) {
            return;
        }
        play.scene.form(joined.left().datatype()).groups().values().stream()
                .filter(fields ->
                        fields.get(0).travelsBothWays() && fields.get(0).sort() != Field.Sort.SET)
                .filter(fields -> !fields.stream().allMatch(field -> agree(joined, field)))
                .filter(fields -> !excuses.problem(link, fields))
                .findFirst()
                .ifPresent(fields -> {
                    throw new Violation("two sides disagree at rest", joined + " " + told(joined, fields) + " " + link);
                });
    }

    private boolean agree(EachStep.Joined joined, Field field) {
        String left = values.raw(joined.left(), field);
        String right = values.raw(joined.right(), field);
        boolean kept = play.setting.policies().empties() == Empties.KEEP && (left.isEmpty() || right.isEmpty());
        List<Ref> both = List.of(joined.left(), joined.right());
        return kept
                || values.dead(joined.left(), field, left)
                || values.dead(joined.right(), field, right)
                || values.shows(joined.right(), field, joined.left(), left, both)
                || values.shows(joined.left(), field, joined.right(), right, both);
    }

    private String told(EachStep.Joined joined, List<Field> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach(field -> text.append(field.path())
                .append(": ")
                .append(values.raw(joined.left(), field))
                .append(" / ")
                .append(values.raw(joined.right(), field))
                .append("; "));
        return text.toString();
    }
}
