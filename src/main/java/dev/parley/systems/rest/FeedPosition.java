package dev.parley.systems.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import dev.parley.systems.http.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A place in the change feed: a stamp to ask from, and what of that stamp has been handed out. Immutable.
 *
 * @param stamp asked from, records of this very stamp included
 * @param inside where to go on within what is asked for, while whole pages bear one stamp
 * @param seen ids of that stamp which the page before has brought
 * @param begun how often this stamp was begun anew because rows had moved while it was paged
 */
record FeedPosition(Instant stamp, Optional<Inside> inside, Set<String> seen, int begun) {

    /** A system that puts equal stamps into another order each time would keep us here for ever. */
    private static final int MOST_BEGUN = 100;

    FeedPosition {
        seen = Set.copyOf(seen);
    }

    /**
     * A page inside one stamp.
     *
     * @param token of the page
     * @param before token of the page before it; empty for the first
     * @param last id of the last row of the page before it
     */
    record Inside(String token, Optional<String> before, String last) {}

    static FeedPosition from(Instant since) {
        return new FeedPosition(since, Optional.empty(), Set.of(), 0);
    }

    static FeedPosition read(String label, String token) {
        JsonNode parts = Json.parse(token);
        try {
            Set<String> seen = new HashSet<>();
            parts.path("seen").forEach(id -> seen.add(id.asText()));
            Optional<Inside> inside = parts.hasNonNull("token")
                    ? Optional.of(new Inside(
                            parts.get("token").asText(),
                            Optional.ofNullable(parts.path("before").textValue()),
                            parts.path("last").asText()))
                    : Optional.empty();
            Instant stamp = Instant.parse(parts.path("stamp").asText());
            return new FeedPosition(stamp, inside, seen, parts.path("begun").asInt());
        } catch (DateTimeException e) {
            throw Pages.notOurs(label);
        }
    }

    String token() {
        var parts = JsonNodeFactory.instance.objectNode().put("stamp", stamp.toString());
        inside.ifPresent(page -> {
            parts.put("token", page.token()).put("last", page.last());
            page.before().ifPresent(before -> parts.put("before", before));
        });
        parts.put("begun", begun);
        ArrayNode ids = parts.putArray("seen");
        seen.stream().sorted().forEach(ids::add);
        return parts.toString();
    }

    /** The first page of this stamp once more. */
    FeedPosition again() {
        return new FeedPosition(stamp, Optional.empty(), Set.of(), begun + 1);
    }

    /** The page inside the stamp, as long as it is worth while to see whether rows before it have moved. */
    Optional<Inside> toCheck() {
        return inside.filter(page -> begun < MOST_BEGUN);
    }

    /** Whether a row was handed out before; rows older than asked for come when a filter is coarser than the stamps. */
    boolean hasBrought(RemoteRecord row) {
        return stampOf(row).isBefore(stamp)
                || seen.contains(row.id()) && stampOf(row).equals(stamp);
    }

    /**
     * The place behind a page.
     *
     * @param rows in the order of their stamps, not empty
     * @param next token of the page after it, for what was asked
     */
    FeedPosition after(List<RemoteRecord> rows, String next) {
        RemoteRecord end = rows.get(rows.size() - 1);
        Instant last = stampOf(end);
        if (!last.isAfter(stamp)) {
            Inside further = new Inside(next, inside.map(Inside::token), end.id());
            return new FeedPosition(stamp, Optional.of(further), seen, begun);
        }
        Set<String> ofLast = rows.stream()
                .filter(row -> stampOf(row).equals(last))
                .map(RemoteRecord::id)
                .collect(Collectors.toSet());
        return new FeedPosition(last, Optional.empty(), ofLast, 0);
    }

    static Instant stampOf(RemoteRecord row) {
        return row.stamp(Traits.RECORD).orElse(Instant.MIN);
    }
}
