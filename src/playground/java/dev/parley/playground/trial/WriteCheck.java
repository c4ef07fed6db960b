package dev.parley.playground.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.dataflow.Pair;
import dev.parley.mapping.Path;
import dev.parley.sync.Change;
import dev.parley.sync.Entry;
import dev.parley.sync.Link;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges every write at the moment it takes effect. */
final class WriteCheck {

    private final Play play;
    private final CreateCheck creates;
    private final RemovalCheck removals;

    WriteCheck(Play play) {
        this.play = play;
        this.creates = new CreateCheck(play);
        this.removals = new RemovalCheck(play);
    }

    void update(Ref record, List<Change> changes, Instant start) {
        writable(record.system());
        play.guards.write(record);
        Set<Path> mapped = mapped(record.system(), record.datatype());
        changes.forEach(change -> {
            if (!mapped.contains(change.path())) {
                throw new Violation("what no pair names is written", change.path() + " of " + record);
            }
        });
        if (play.workers().shift().seen(record).isEmpty()) {
            throw new Violation("a record is written that was not read by id", record + " " + paths(changes));
        }
        List<Link.Intent> intents = intents(record, changes);
        if (intents.isEmpty()) {
            throw new Violation("a write without an intent", record + " " + paths(changes));
        }
        if (intents.stream().allMatch(intent -> start.isAfter(intent.expiry().minus(Workers.callTimeout())))) {
            throw new Violation("a write begins when its intent may expire before it ends", record.toString());
        }
    }

    void remove(Ref record, String operation, Instant start) {
        writable(record.system());
        play.guards.write(record);
        removals.before(record, operation.equals("delete") ? OnDelete.DELETE : OnDelete.ARCHIVE, start);
    }

    private static List<String> paths(List<Change> changes) {
        return changes.stream().map(change -> change.path().text()).toList();
    }

    /** The intents that name all that is written. */
    private List<Link.Intent> intents(Ref record, List<Change> changes) {
        return play.scene.places(record.system(), record.datatype()).stream()
                .flatMap(place -> {
                    Entry entry = play.store.find(play.key(place), place.side(), record.id());
                    return entry.link().flatMap(Link::intent).stream().filter(intent -> changes.stream()
                            .filter(change -> change.element().isEmpty())
                            .allMatch(change -> intent.writes()
                                    .getOrDefault(place.side(), java.util.Map.of())
                                    .containsKey(change.path().text())));
                })
                .toList();
    }

    private void writable(String system) {
        if (play.setting.make(system).readOnly()) {
            throw new Violation("a read-only system is written", system);
        }
    }

    /** Paths that may be written on a side of some pair. */
    private Set<Path> mapped(String system, String datatype) {
        return play.scene.places(system, datatype).stream()
                .flatMap(place -> pair(place).groups().stream()
                        .flatMap(group -> group.members().stream())
                        .filter(row -> row.way().to(place.side()))
                        .flatMap(row -> row.path(place.side()).stream()))
                .collect(Collectors.toSet());
    }

    private static Pair pair(Scene.Place place) {
        Dataflow dataflow = place.dataflow();
        return dataflow.pair(place.pair()).orElseThrow();
    }

    /** An edit of the same property between our read by id and our write cannot be won; it is counted. */
    void window(Ref record, List<Change> changes) {
        Optional<ObjectNode> seen = play.workers().shift().seen(record);
        if (seen.isEmpty() || !play.alive(record)) {
            return;
        }
        ObjectNode now = play.systems.get(record.system()).records().body(record.datatype(), record.id());
        Form form = play.scene.form(record.datatype());
        if (changes.stream().anyMatch(change -> OrderLines.editedSince(change, seen.get(), now))) {
            window(record, OrderLines.LINES);
        }
        for (Change change : changes) {
            form.field(change.path().text())
                    .filter(field -> form.groups().get(field.group()).stream()
                            .anyMatch(member -> !seen.get().path(member.path()).equals(now.path(member.path()))))
                    .ifPresent(field -> window(record, field.group()));
        }
    }

    private void window(Ref record, String group) {
        if (play.diary.window(record, group)) {
            play.counter.windows++;
            play.tale.add("(an edit of " + group + " came between our read and our write)");
        }
    }

    void create(String system, String datatype, ObjectNode body, String reference, Instant start) {
        writable(system);
        play.guards.write(new Ref(system, datatype, "new"));
        Set<Path> mapped = new HashSet<>(mapped(system, datatype));
        // A new record belongs to the pair it is created for.
        mapped.add(Path.of(Drafting.KIND));
        body.fieldNames().forEachRemaining(name -> {
            if (!mapped.contains(Path.of(name))) {
                throw new Violation("what no pair names is written", name + " of a new " + datatype);
            }
        });
        creates.before(system, datatype, body, reference, start);
    }

    void created(Ref record, String reference) {
        creates.after(record, reference);
    }
}
