package dev.parley.playground.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.twin.MemorySystem;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

/** Stands between workers and a system: lets things happen in the middle of calls, and judges every write. */
final class SystemWatch {

    private static final Set<String> QUIET =
            Set.of("name", "datatypes", "traits", "callTimeout", "calls", "toString", "hashCode", "equals");

    private final Play play;
    private final WriteCheck check;

    SystemWatch(Play play) {
        this.play = play;
        this.check = new WriteCheck(play);
    }

    BusinessSystem around(MemorySystem system) {
        return Tap.on(
                BusinessSystem.class,
                system,
                (operation, arguments, effect) ->
                        QUIET.contains(operation) ? effect.call() : call(system, operation, arguments, effect));
    }

    private Object call(MemorySystem system, String operation, Object[] arguments, Callable<Object> effect)
            throws Exception {
        Call call = new Call(system.name(), operation);
        Instant start = play.clock.instant();
        play.workers().passCallTime();
        play.moments.before(call);
        Object answer =
                switch (operation) {
                    case "read" -> read(system, arguments, effect);
                    case "update" -> update(system, arguments, effect, start);
                    case "delete", "archive" -> remove(system, operation, arguments, effect, start);
                    case "list" -> list(system, arguments, effect);
                    case "create" -> create(system, arguments, effect, start);
                    default -> effect.call();
                };
        play.moments.after(call);
        return answer;
    }

    private Object read(MemorySystem system, Object[] arguments, Callable<Object> effect) throws Exception {
        Object answer = effect.call();
        Ref record = new Ref(system.name(), (String) arguments[0], (String) arguments[1]);
        ((Optional<?>) answer)
                .ifPresentOrElse(found -> saw(record, (RemoteRecord) found), () -> play.absences.told(record));
        return answer;
    }

    private void saw(Ref record, RemoteRecord found) {
        play.workers().shift().saw(record, found.body().deepCopy());
        flag(record, found);
    }

    private Object list(MemorySystem system, Object[] arguments, Callable<Object> effect) throws Exception {
        BusinessSystem.Page page = (BusinessSystem.Page) effect.call();
        page.rows().forEach(row -> flag(new Ref(system.name(), (String) arguments[0], row.id()), row));
        return page;
    }

    private void flag(Ref record, RemoteRecord found) {
        if (play.setting.endings().trash()
                && found.body().path(Drafting.TRASHED).asText("").equals(Drafting.YES)) {
            play.absences.told(record);
        }
    }

    private Object remove(
            MemorySystem system, String operation, Object[] arguments, Callable<Object> effect, Instant start)
            throws Exception {
        String datatype = (String) arguments[0];
        Ref record = new Ref(system.name(), datatype, ((RemoteRecord) arguments[1]).id());
        play.counter.writes++;
        check.remove(record, operation, start);
        if (play.switches().isBad(record)) {
            throw new RemoteFailure.Rejected("DELETE " + datatype + ": 400: others need it", Optional.empty());
        }
        play.workers().shift().did(Deed.REMOVED, record);
        boolean there = play.alive(record);
        Object answer = effect.call();
        play.counter.removed++;
        play.tale.add("a worker: " + operation + " " + record);
        if (operation.equals("delete") && there) {
            play.removals().deletedByWorker(record);
        } else {
            play.removals().ends(record);
        }
        return answer;
    }

    private Object update(MemorySystem system, Object[] arguments, Callable<Object> effect, Instant start)
            throws Exception {
        RemoteRecord current = (RemoteRecord) arguments[1];
        List<Change> changes =
                ((List<?>) arguments[2]).stream().map(Change.class::cast).toList();
        Ref record = new Ref(system.name(), (String) arguments[0], current.id());
        play.counter.writes++;
        check.update(record, changes, start);
        if (play.switches().isBad(record)) {
            throw new RemoteFailure.Rejected("PATCH " + record.datatype() + ": 400: not accepted", Optional.empty());
        }
        check.window(record, changes);
        play.workers().shift().did(Deed.UPDATED, record);
        RemoteRecord answer = (RemoteRecord) effect.call();
        Ref after = new Ref(system.name(), record.datatype(), answer.id());
        if (!after.equals(record)) {
            play.diary.moved(record, after);
        }
        changes.stream()
                .filter(change -> change.element().isEmpty())
                .forEach(change -> wrote(after, change.path().text()));
        play.tale.add("a worker writes "
                + changes.stream().map(change -> change.path().text()).toList() + " of " + record + ": now "
                + answer.body());
        play.hints.send(after);
        return answer;
    }

    private void wrote(Ref record, String path) {
        String value = play.systems.get(record.system()).records().get(record.datatype(), record.id(), path);
        play.diary.wrote(record, path, value);
    }

    private Object create(MemorySystem system, Object[] arguments, Callable<Object> effect, Instant start)
            throws Exception {
        String datatype = (String) arguments[0];
        ObjectNode body = (ObjectNode) arguments[1];
        String reference = (String) arguments[2];
        play.counter.writes++;
        check.create(system.name(), datatype, body, reference, start);
        Object answer = effect.call();
        if (answer instanceof CreateOutcome.Created created) {
            Ref record = new Ref(system.name(), datatype, created.record().id());
            play.workers().shift().did(Deed.CREATED, record);
            check.created(record, reference);
            play.tale.add("a worker creates " + record + " " + body);
            play.scene.form(datatype).fields().forEach(field -> wrote(record, field.path()));
            play.hints.send(record);
        }
        return answer;
    }
}
