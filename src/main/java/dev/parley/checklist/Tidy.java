package dev.parley.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.Side;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Declined;
import dev.parley.sync.Engine;
import dev.parley.sync.Entry;
import dev.parley.sync.Lifetime;
import dev.parley.sync.Reference;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes away what the checklist made, and makes the store forget it. It touches only records that bear the checklist's
 * mark. Not thread-safe.
 */
final class Tidy {

    private static final Duration STEP = Duration.ofSeconds(1);
    private static final int ATTEMPTS = 5;

    private final Bench.Means means;
    private final Set<Made> made = new LinkedHashSet<>();
    private final List<String> left = new ArrayList<>();

    Tidy(Bench.Means means) {
        this.means = means;
    }

    private record Made(Scope scope, Side side, String id) {}

    void made(Scope scope, Side side, String id) {
        made.add(new Made(scope, side, id));
    }

    /** What could not be deleted, for people. */
    List<String> left() {
        return List.copyOf(left);
    }

    /** Takes everything away, the last made first: what others need goes after them. */
    void all() {
        List<Made> last = new ArrayList<>(made);
        java.util.Collections.reverse(last);
        last.forEach(each -> remove(each.scope(), each.side(), each.id()));
        made.clear();
    }

    /**
     * Takes a record and its counterpart away. The store forgets the second before its record goes: if this is
     * interrupted, what remains bears the mark and is found again.
     */
    void remove(Scope scope, Side side, String id) {
        Optional<String> other = entry(scope, side, id).other();
        delete(scope, side, id, Tidy::marked);
        forget(scope, side, id);
        String reference = Reference.of(means.engine().key(scope.pair().name()), id);
        other.ifPresent(counterpart -> {
            forget(scope, side.opposite(), counterpart);
            delete(scope, side.opposite(), counterpart, found -> marked(found) || bears(found, reference));
            forget(scope, side.opposite(), counterpart);
        });
    }

    private void delete(Scope scope, Side side, String id, Predicate<RemoteRecord> ours) {
        BusinessSystem system = means.engine().system(side);
        String datatype = scope.datatype(side);
        Optional<RemoteRecord> current = system.read(datatype, id).filter(ours);
        if (current.isEmpty()) {
            return;
        }
        Lifetime lifetime = scope.traits(side).lifetime();
        try {
            if (lifetime.deletes()) {
                system.delete(datatype, current.get());
                return;
            }
        } catch (RemoteFailure.Rejected e) {
            // What cannot be deleted is put out of use.
        }
        boolean archives = lifetime.archive().isPresent();
        if (archives) {
            system.archive(datatype, current.get());
        }
        left.add(scope.label(side) + " " + datatype + " " + id
                + (archives
                        ? " was archived, because it cannot be deleted"
                        : " is left: it can be neither deleted nor archived"));
    }

    /** A record that is just being written is asked again. */
    private void forget(Scope scope, Side side, String id) {
        for (int attempt = 1; ; attempt++) {
            try {
                Entry entry = entry(scope, side, id);
                if (!entry.equals(Entry.absent(side, id))) {
                    means.engine().operator().forget(scope.pair().name(), side, id, means.budget());
                }
                return;
            } catch (Declined e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                means.pause().rest(STEP);
            }
        }
    }

    private Entry entry(Scope scope, Side side, String id) {
        Engine engine = means.engine();
        return engine.links().find(engine.key(scope.pair().name()), side, id);
    }

    /** Whether it is the counterpart that Parley created of the record that the reference is made of. */
    private static boolean bears(RemoteRecord record, String reference) {
        return record.reference().filter(reference::equals).isPresent();
    }

    /** Whether a record bears the checklist's mark: in a text, or in its reference. */
    static boolean marked(RemoteRecord record) {
        return record.reference()
                        .filter(text -> text.startsWith(Bench.REFERENCE))
                        .isPresent()
                || marked(record.body());
    }

    private static boolean marked(JsonNode node) {
        if (node.isTextual()) {
            String text = node.textValue().toLowerCase(Locale.ROOT).replace('-', ' ');
            return text.contains(Texts.MARK.toLowerCase(Locale.ROOT));
        }
        for (JsonNode child : node) {
            if (marked(child)) {
                return true;
            }
        }
        return false;
    }
}
