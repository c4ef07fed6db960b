package dev.parley.playground.trial;

import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.dataflow.Policies;
import dev.parley.dataflow.Policies.Clearing;
import dev.parley.dataflow.Policies.Empties;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import dev.parley.sync.Link;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Judges what workers delete and archive: as the policy says, once the counterpart is surely gone, and no edit. */
final class RemovalCheck {

    private final Play play;

    RemovalCheck(Play play) {
        this.play = play;
    }

    void before(Ref record, OnDelete how, Instant start) {
        List<Scene.Place> allowed = play.scene.places(record.system(), record.datatype()).stream()
                .filter(place -> policies(place).onDelete().in(place.side()) == how)
                .toList();
        if (allowed.isEmpty()) {
            throw new Violation("a record is removed against its policy", record.toString());
        }
        Scene.Place place = allowed.stream()
                .filter(held -> intent(held, record)
                        .filter(intent -> !start.isAfter(intent.expiry().minus(Workers.callTimeout())))
                        .isPresent())
                .findFirst()
                .orElseThrow(() -> new Violation("a removal without an intent", record.toString()));
        if (play.workers().shift().seen(record).isEmpty()) {
            throw new Violation("a record is removed that was not read by id", record.toString());
        }
        Ref counterpart = counterpart(place, record).orElseThrow();
        if (!play.absences.sure(counterpart) || !play.absences.trueOf(counterpart)) {
            throw new Violation(
                    "a record is removed whose counterpart is not surely gone", record + ", " + counterpart);
        }
        if (!play.gone(counterpart)) {
            play.counter.windows++;
        }
        edits(place, record, counterpart);
    }

    private void edits(Scene.Place place, Ref record, Ref gone) {
        if (play.readOnly() || deletionWins(place)) {
            return;
        }
        Values values = new Values(play, Things.of(play));
        play.diary.past().edits(record).stream()
                .filter(edit -> travels(place, edit.group()))
                .forEach(edit -> form(record).groups().get(edit.group()).stream()
                        .filter(field -> entered(values, edit, field))
                        .filter(field -> play.diary
                                .past()
                                .since(edit.at(), gone, field.path())
                                .noneMatch(value -> values.equal(edit, field, gone, value)))
                        .findFirst()
                        .ifPresent(field -> lost(edit, field, gone)));
    }

    private void lost(Diary.Edit edit, Field field, Ref gone) {
        String seen = play.workers()
                .shift()
                .seen(edit.record())
                .orElseThrow()
                .path(field.path())
                .asText("");
        if (!seen.equals(play.diary.past().last(edit.record(), field.path()))) {
            play.counter.windows++;
            return;
        }
        throw new Violation("an edit is lost to a deletion", edit + ", never seen in " + gone);
    }

    /** Whether the record still shows what was entered. */
    private boolean entered(Values values, Diary.Edit edit, Field field) {
        String value = edit.values().getOrDefault(field.path(), "");
        boolean changed = !Objects.equals(value, edit.previous().getOrDefault(field.path(), ""));
        boolean keeps = value.isEmpty() && play.setting.policies().empties() == Empties.KEEP;
        return changed && !keeps && values.raw(edit.record(), field).equals(value);
    }

    private boolean travels(Scene.Place place, String group) {
        Optional<Way> way = place.form().groups().get(group).get(0).way();
        return way.filter(found -> found.to(place.side().opposite())).isPresent();
    }

    private boolean deletionWins(Scene.Place place) {
        Policies policies = policies(place);
        Side gone = place.side().opposite();
        return policies.clear() == Clearing.BY_CONFLICT
                && switch (policies.conflict()) {
                    case LEFT_WINS, LATEST -> gone == Side.LEFT;
                    case RIGHT_WINS -> gone == Side.RIGHT;
                    case REVIEW -> false;
                };
    }

    private Optional<Ref> counterpart(Scene.Place place, Ref record) {
        Scene.Place there = place.opposite();
        return play.store
                .find(play.key(place), place.side(), record.id())
                .other()
                .map(id -> new Ref(there.system(), there.form().datatype(), id));
    }

    private Optional<Link.Intent> intent(Scene.Place place, Ref record) {
        return play.store
                .find(play.key(place), place.side(), record.id())
                .link()
                .flatMap(Link::intent);
    }

    private Form form(Ref record) {
        return play.scene.form(record.datatype());
    }

    private static Policies policies(Scene.Place place) {
        return place.dataflow().pair(place.pair()).orElseThrow().policies();
    }
}
