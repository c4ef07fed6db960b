package dev.parley.systems.powerofficego;

import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem.Page;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.http.Address;
import dev.parley.systems.http.Complaint;
import dev.parley.systems.http.Json;
import dev.parley.systems.http.JsonApi;
import dev.parley.systems.http.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
        // Fields of nested objects are asked for as the whole object: how to name a member is not documented.
        Set<String> names = new TreeSet<>();
        properties.forEach(property -> names.add(property.first()));
        List<String> fields = new ArrayList<>(List.of(Resource.ID));
        names.stream().filter(name -> !name.equalsIgnoreCase(Resource.ID)).forEach(fields::add);
        return page(resource, pageSize, token, address -> address.with("Fields", String.join(",", fields)));
    }

    List<RemoteRecord> createdSince(Resource resource, int pageSize, Instant since) {
        String filter = resource.createdFilter()
                .orElseThrow(() -> new UnsupportedOperationException(resource.datatype() + " has no created filter"));
        List<RemoteRecord> found = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            Page page = page(resource, pageSize, token, address -> address.with(filter, Stamps.filterFrom(since)));
            found.addAll(page.rows());
            token = page.next();
        } while (token.isPresent());
        return found;
    }

    private Page page(Resource resource, int pageSize, Optional<String> token, UnaryOperator<Address> filters) {
        int number = token.map(Listings::pageNumber).orElse(1);
        Slice slice = slice(resource, pageSize, number, address -> filters.apply(address.with("OrderBy", Resource.ID)));
        return new Page(slice.rows(), slice.more() ? Optional.of(Integer.toString(number + 1)) : Optional.empty());
    }

    /** One request for one page, whatever its filters. */
    Slice slice(Resource resource, int pageSize, int number, UnaryOperator<Address> filters) {
        Address address = filters.apply(Address.of(access.url()).path(resource.path()))
                .with("PageNumber", Integer.toString(number))
                .with("PageSize", Integer.toString(pageSize));
        Request request = access.keyed(Request.read(address.uri(), resource.template()));
        JsonApi.Answer answer = api.send(request, Complaint.Reader.NONE);
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

    private static int pageNumber(String token) {
        return Tokens.number(token);
    }
}
