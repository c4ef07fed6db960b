package dev.parley.playground.sim.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.sim.Records;
import dev.parley.playground.sim.Switches;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** All resources of a simulated system under one lock, since records point to each other. Thread-safe. */
public final class Stock {

    private final Map<String, ResourceStore> stores = new LinkedHashMap<>();
    private final Switches switches;
    private final Clock clock;
    private final Refusals refusals;
    private final Ids elementIds;
    private final Consumer<Announcement> announce;
    private long lastElement;

    /**
     * @param elementIds how the ids of list elements are written
     * @param announce told of every change that has been kept, outside the lock and before the writer gets its answer;
     *     not of records that are loaded
     */
    public Stock(
            Switches switches,
            Clock clock,
            Refusals refusals,
            Ids elementIds,
            List<Shape> shapes,
            Consumer<Announcement> announce) {
        this.switches = switches;
        this.clock = clock;
        this.refusals = refusals;
        this.elementIds = elementIds;
        this.announce = announce;
        shapes.forEach(shape -> stores.put(shape.resource(), new ResourceStore(this, shape)));
    }

    /** A resource by its name in the API. */
    public ResourceStore store(String resource) {
        return Optional.ofNullable(stores.get(resource))
                .orElseThrow(() -> new IllegalArgumentException("no " + resource + " here, but " + stores.keySet()));
    }

    public Collection<ResourceStore> stores() {
        return List.copyOf(stores.values());
    }

    /** The records by resource, for the control paths. */
    public Map<String, Records> records() {
        return Map.copyOf(stores);
    }

    Switches switches() {
        return switches;
    }

    Clock clock() {
        return clock;
    }

    Refusals refusals() {
        return refusals;
    }

    void announce(Announcement change) {
        announce.accept(change);
    }

    /** The id of a record as answers bear it, if there is such a record. */
    Optional<JsonNode> reference(String resource, String id) {
        return store(resource).reference(id);
    }

    boolean keepsReferred() {
        return !refusals.deletesReferred();
    }

    boolean isReferredTo(String resource, String id) {
        return stores.values().stream().anyMatch(store -> store.refersTo(resource, id));
    }

    JsonNode newElement() {
        return elementIds.node(++lastElement);
    }
}
