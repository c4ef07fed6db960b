package dev.parley.systems.powerofficego;

import dev.parley.mapping.Path;
import dev.parley.sync.Change;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.http.JsonApi;
import java.util.Comparator;
import java.util.List;

/**
 * Updates of a record with a list whose elements have addresses of their own (an order and its lines): one call for each
 * element that changes, one for all changes of the record itself.
 *
 * <p>Elements are removed first, which frees their references for new ones; then changed; then added; the record itself
 * comes last, because its change may be the one that locks it. The first call that fails ends the write, so what is
 * missing then can be told by comparing again: removals and changes show by the element's id, the record's own changes by
 * property, and at most one addition is in doubt, which shows by its reference.
 */
final class ElementWrites {

    private static final List<Change.Kind> ORDER = List.of(Change.Kind.REMOVE, Change.Kind.UPDATE, Change.Kind.INSERT);

    private final PowerOfficeAccess access;
    private final JsonApi api;
    private final Writes writes;
    private final Reads reads;
    private final Runnable next;

    /** @param next gives the call that follows a time of its own: many elements would not fit into one call's */
    ElementWrites(PowerOfficeAccess access, JsonApi api, Writes writes, Reads reads, Runnable next) {
        this.access = access;
        this.api = api;
        this.writes = writes;
        this.reads = reads;
        this.next = next;
    }

    RemoteRecord update(Resource resource, RemoteRecord current, List<Change> changes) {
        Path list = resource.elements().orElseThrow().list();
        KnownElements known = new KnownElements(current.body(), list);
        ElementCalls calls = new ElementCalls(access, api, writes, resource, current.id(), known);
        Sequence steps = new Sequence();
        List<Change> ofElements = ofElements(changes);
        for (Change change : ofElements) {
            steps.run(() -> calls.send(change));
            next.run();
        }
        List<Change> own =
                changes.stream().filter(change -> change.element().isEmpty()).toList();
        RemoteRecord written = own.isEmpty() ? current : steps.run(() -> writes.update(resource, current, own));
        if (ofElements.isEmpty()) {
            return written == current ? current : known.in(written);
        }
        next.run();
        // Stamp and amounts have moved with the elements, and no answer to one of those tells them.
        return steps.run(() -> reads.byId(resource, current.id()))
                .map(known::in)
                .orElseThrow(() -> steps.gone(resource));
    }

    private static List<Change> ofElements(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.element().isPresent())
                .filter(ElementCalls::hasContent)
                .sorted(Comparator.comparing(
                        change -> ORDER.indexOf(change.element().get().kind())))
                .toList();
    }
}
