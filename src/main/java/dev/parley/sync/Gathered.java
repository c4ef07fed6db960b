package dev.parley.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A system as a rehearsal sees it: what was listed once is not asked for again, and nothing can be written. Rows are
 * kept up to {@link #MOST} of a datatype; the others are listed and read anew. Not thread-safe.
 */
final class Gathered implements BusinessSystem {

    /** About a kilobyte each: a function of 512 MB holds two such listings. */
    private static final int MOST = 40_000;

    private final BusinessSystem system;
    private final Map<String, Map<String, RemoteRecord>> rows = new HashMap<>();
    private final Set<String> whole = new HashSet<>();
    private final Set<String> overflowed = new HashSet<>();

    Gathered(BusinessSystem system) {
        this.system = system;
    }

    @Override
    public Page list(String datatype, Listing listing) {
        if (whole.contains(datatype)) {
            return new Page(new ArrayList<>(rows.get(datatype).values()), Optional.empty());
        }
        Page page = system.list(datatype, listing);
        Map<String, RemoteRecord> kept = rows.computeIfAbsent(datatype, missing -> new LinkedHashMap<>());
        if (kept.size() + page.rows().size() > MOST) {
            overflowed.add(datatype);
        } else {
            page.rows().forEach(row -> kept.put(row.id(), row));
        }
        if (page.next().isEmpty() && !overflowed.contains(datatype)) {
            whole.add(datatype);
        }
        return page;
    }

    @Override
    public Optional<RemoteRecord> read(String datatype, String id) {
        if (HeldLinks.isPretended(id)) {
            return Optional.empty();
        }
        Optional<RemoteRecord> row =
                Optional.ofNullable(rows.getOrDefault(datatype, Map.of()).get(id));
        return row.isPresent() && !traits(datatype).rowsArePartial() ? row : system.read(datatype, id);
    }

    @Override
    public CreateOutcome create(String datatype, ObjectNode body, String reference) {
        throw writes();
    }

    @Override
    public RemoteRecord update(String datatype, RemoteRecord current, List<Change> changes) {
        throw writes();
    }

    @Override
    public void delete(String datatype, RemoteRecord current) {
        throw writes();
    }

    private static IllegalStateException writes() {
        return new IllegalStateException("a rehearsal was about to write to a system");
    }

    @Override
    public String name() {
        return system.name();
    }

    @Override
    public Set<String> datatypes() {
        return system.datatypes();
    }

    @Override
    public Traits traits(String datatype) {
        return system.traits(datatype);
    }

    @Override
    public Duration callTimeout() {
        return system.callTimeout();
    }

    @Override
    public Page keys(String datatype, Set<Path> properties, Optional<String> token) {
        return system.keys(datatype, properties, token);
    }

    @Override
    public List<RemoteRecord> lookUp(String datatype, Path property, String value) {
        return system.lookUp(datatype, property, value);
    }

    @Override
    public Optional<RemoteRecord> byReference(String datatype, String reference) {
        return system.byReference(datatype, reference);
    }

    @Override
    public List<RemoteRecord> createdSince(String datatype, Instant since) {
        return system.createdSince(datatype, since);
    }

    @Override
    public Optional<RemoteRecord> successor(String datatype, String id) {
        return HeldLinks.isPretended(id) ? Optional.empty() : system.successor(datatype, id);
    }

    @Override
    public long calls() {
        return system.calls();
    }
}
