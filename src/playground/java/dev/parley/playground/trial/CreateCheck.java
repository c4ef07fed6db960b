package dev.parley.playground.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.twin.MemorySystem;
import dev.parley.sync.Claim;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges what workers create: once for each record, under a claim, and never from what they created themselves. */
final class CreateCheck {

    private final Play play;
    private final Map<Source, Ref> created = new HashMap<>();

    /** A record of one end of a pair. */
    private record Source(String dataflow, Ref record) {}

    CreateCheck(Play play) {
        this.play = play;
    }

    void before(String system, String datatype, ObjectNode body, String reference, Instant start) {
        Optional<Scene.Place> place = place(system, datatype, reference);
        if (place.isEmpty()) {
            throw new Violation("a create without a claim", "a " + datatype + " in " + system);
        }
        Claim claim = claim(place.get(), reference).orElseThrow();
        if (start.isAfter(claim.expiry().minus(Workers.callTimeout()))) {
            throw new Violation("a create begins when its claim may expire before it ends", claim.id());
        }
        Source source = source(place.get(), claim);
        play.tombs.create(place.get().opposite(), source.record());
        created.entrySet().stream()
                .filter(first -> first.getValue().equals(source.record()))
                .filter(first -> first.getKey().dataflow().equals(source.dataflow()))
                .filter(first -> play.alive(first.getKey().record()))
                .findFirst()
                .ifPresent(first -> {
                    throw new Violation(
                            "a record that we created is created back",
                            source.record().toString());
                });
        Optional.ofNullable(created.get(source)).filter(play::alive).ifPresent(first -> {
            throw new Violation("created twice for one record", source.record() + ", as " + first + " before");
        });
        matching(system, play.scene.form(datatype), body).ifPresent(id -> {
            throw new Violation(
                    "created although a record matches", source.record() + " matches " + datatype + " " + id);
        });
    }

    void after(Ref record, String reference) {
        place(record.system(), record.datatype(), reference)
                .ifPresent(place ->
                        created.put(source(place, claim(place, reference).orElseThrow()), record));
        play.ours.add(record);
    }

    private Source source(Scene.Place target, Claim claim) {
        Scene.Place from = target.opposite();
        Ref record = new Ref(from.system(), from.form().datatype(), claim.id());
        return new Source(target.dataflow().name(), record);
    }

    /** The end of a pair that the record is created on. */
    private Optional<Scene.Place> place(String system, String datatype, String reference) {
        return play.scene.places(system, datatype).stream()
                .filter(place -> claim(place, reference).isPresent())
                .findFirst();
    }

    private Optional<Claim> claim(Scene.Place target, String reference) {
        return play.store.openClaims(play.key(target), target.side().opposite()).stream()
                .filter(claim -> claim.reference().equals(reference))
                .findFirst();
    }

    /** A record with the same key that could be seen ever since the worker began. */
    private Optional<String> matching(String system, Form form, ObjectNode body) {
        if (play.setting.make(system).unique()) {
            // It refuses the create itself; that is how it is found out.
            return Optional.empty();
        }
        MemorySystem there = play.systems.get(system);
        List<String> keys = form.match().stream()
                .filter(path -> !body.path(path).asText("").isEmpty())
                .toList();
        return there.records().ids(form.datatype()).stream()
                .filter(id -> keys.stream().anyMatch(path -> there.records()
                        .get(form.datatype(), id, path)
                        .equalsIgnoreCase(body.path(path).asText())))
                .filter(id -> !play.gone(new Ref(system, form.datatype(), id)))
                .filter(id -> !play.outside(new Ref(system, form.datatype(), id)))
                .filter(id -> play.visible(new Ref(system, form.datatype(), id)))
                .findFirst();
    }
}
