package dev.parley.playground.trial;

import dev.parley.playground.twin.MemoryRecords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How people make records go, and bring them back. */
final class Removals {

    private final Play play;
    private final Set<Ref> deleted = new LinkedHashSet<>();
    private final Set<Ref> restored = new HashSet<>();

    Removals(Play play) {
        this.play = play;
    }

    void delete(Step step) {
        play.persons().record(step).ifPresent(this::delete);
    }

    /** Takes a linked record away where there is one: into the trash, or for good. */
    void trash(Step step) {
        linked(step).or(() -> play.persons().record(step)).ifPresent(record -> {
            if (play.setting.endings().trash() && step.c() % 3 != 0) {
                flag(record);
            } else {
                delete(record);
            }
        });
    }

    private Optional<Ref> linked(Step step) {
        List<Ref> all = new ArrayList<>();
        Things.of(play).linked().forEach(thing -> thing.stream()
                .filter(record -> !play.gone(record))
                .forEach(all::add));
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(step.b() % all.size()));
    }

    private void delete(Ref record) {
        ends(record);
        records(record).delete(record.datatype(), record.id());
        deleted.add(record);
        play.tale.add("somebody deletes " + record);
    }

    private void flag(Ref record) {
        ends(record);
        records(record).set(record.datatype(), record.id(), Drafting.TRASHED, Drafting.YES);
        play.tale.add("somebody puts " + record + " into the trash");
    }

    /** What it leaves in other systems is nobody's edit in this round. */
    void ends(Ref record) {
        Things.of(play).same(record).forEach(play.diary::exempt);
        play.diary.deleted();
        play.diary.exempt(record);
        play.diary.touched(record);
        play.hints.send(record);
    }

    /** Brings a record back from the trash, or one that was deleted where that can be. */
    void restore(Step step) {
        List<Ref> all = new ArrayList<>(flagged());
        if (play.setting.endings().restores()) {
            all.addAll(deleted);
        }
        if (!all.isEmpty()) {
            restore(all.get(step.b() % all.size()));
        }
    }

    private void restore(Ref record) {
        ends(record);
        restored.add(record);
        if (deleted.remove(record)) {
            records(record).restore(record.datatype(), record.id());
        } else {
            records(record).set(record.datatype(), record.id(), Drafting.TRASHED, (String) null);
        }
        play.tale.add("somebody restores " + record);
    }

    private List<Ref> flagged() {
        List<Ref> all = new ArrayList<>();
        play.systems.values().forEach(system -> play.scene.forms().forEach(form -> system.records()
                .ids(form.datatype())
                .forEach(id -> all.add(new Ref(system.name(), form.datatype(), id)))));
        return all.stream().filter(play::gone).toList();
    }

    /** A worker has deleted the record. */
    void deletedByWorker(Ref record) {
        ends(record);
        deleted.add(record);
    }

    boolean everRestored(Ref record) {
        return restored.contains(record);
    }

    private MemoryRecords records(Ref record) {
        return play.systems.get(record.system()).records();
    }
}
