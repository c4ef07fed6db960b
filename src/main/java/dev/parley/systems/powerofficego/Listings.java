package dev.parley.systems.powerofficego;

import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem.Page;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.http.Complaint;
import dev.parley.systems.http.Json;
import dev.parley.systems.http.JsonApi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lists by page number, in the order of ids. */
final class Listings {

    private final PowerOfficeAccess access;
    private final JsonApi api;
    private final Rows rows;

    Listings(PowerOfficeAccess access, JsonApi api) {
        this.access = access;
        this.api = api;
        this.rows = new Rows(api);
    }

    /**
     * Rows of one page.
     *
     * @param more whether there is a page after this one
     */
    record Slice(List<RemoteRecord> rows, boolean more) {}

    Page all(Resource resource, int pageSize, Optional<String> token) {
        return page(resource, pageSize, token, UnaryOperator.identity());
    }

    Page keys(Resource resource, Set<Path> properties, int pageSize, Optional<String> token) {
        return page(resource, pageSize, token, spot -> spot.with("Fields", fields(resource, properties)));
    }

    /** Fields of nested objects are asked for as the whole object: how to name a member is not documented. */
    private static String fields(Resource resource, Set<Path> properties) {
        Set<String> names = new TreeSet<>();
        properties.forEach(property -> names.add(property.first()));
        Set<String> fields = new LinkedHashSet<>(resource.place().idProperties());
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(fields);
        names.stream().filter(known::add).forEach(fields::add);
        return String.join(",", fields);
    }

    List<RemoteRecord> createdSince(Resource resource, int pageSize, Instant since) {
        String filter = resource.createdFilter()
                .orElseThrow(() -> new UnsupportedOperationException(resource.datatype() + " has no created filter"));
        List<RemoteRecord> found = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            Page page = page(resource, pageSize, token, spot -> spot.with(filter, Stamps.filterFrom(since)));
            found.addAll(page.rows());
            token = page.next();
        } while (token.isPresent());
        return found;
    }

    /** The first row, page by page, of just the ids and the properties named. */
    Optional<RemoteRecord> first(
            Resource resource,
            Set<Path> properties,
            int pageSize,
            UnaryOperator<Spot> filters,
            Predicate<RemoteRecord> wanted) {
        UnaryOperator<Spot> narrow = spot -> filters.apply(spot.with("Fields", fields(resource, properties)));
        Optional<String> token = Optional.empty();
        do {
            Page page = page(resource, pageSize, token, narrow);
            Optional<RemoteRecord> found = page.rows().stream().filter(wanted).findFirst();
            if (found.isPresent()) {
                return found;
            }
            token = page.next();
        } while (token.isPresent());
        return Optional.empty();
    }

    private Page page(Resource resource, int pageSize, Optional<String> token, UnaryOperator<Spot> filters) {
        int number = token.map(Tokens::number).orElse(1);
        Slice slice = slice(resource, pageSize, number, spot -> filters.apply(spot.with("OrderBy", Resource.ID)));
        return new Page(slice.rows(), slice.more() ? Optional.of(Integer.toString(number + 1)) : Optional.empty());
    }

    /** One request for one page, whatever its filters. */
    Slice slice(Resource resource, int pageSize, int number, UnaryOperator<Spot> filters) {
        Spot spot = filters.apply(resource.place().all(access.url()))
                .with("PageNumber", Integer.toString(number))
                .with("PageSize", Integer.toString(pageSize));
        JsonApi.Answer answer = api.send(access.read(spot), Complaint.Reader.NONE);
        List<RemoteRecord> found = rows.list(resource, answer);
        return new Slice(found, !found.isEmpty() && more(answer, found.size() >= pageSize));
    }

    /**
     * The link to the next page is absent or empty on the last one. Where the header does not come at all, only a full
     * page can have a successor.
     */
    private static boolean more(JsonApi.Answer answer, boolean full) {
        return answer.reply()
                .header("X-Pagination")
                .map(Json::parse)
                .filter(header -> header.isObject())
                .map(header -> Stream.of("nextPageLink", "NextPageLink")
                        .anyMatch(name -> !header.path(name).asText("").isBlank()))
                .orElse(full);
    }
}
