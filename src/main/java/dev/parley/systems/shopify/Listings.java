package dev.parley.systems.shopify;

import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.BusinessSystem.Page;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import dev.parley.systems.http.Address;
import dev.parley.systems.http.Complaint;
import dev.parley.systems.http.JsonApi;
import dev.parley.systems.http.Request;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Lists by the links each page bears; filters go with the first page only. */
final class Listings {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

    private final Resource resource;
    private final ShopifyAccess access;
    private final JsonApi api;
    private final Rows rows;
    private final int pageSize;

    Listings(Resource resource, ShopifyAccess access, JsonApi api, int pageSize) {
        this.resource = resource;
        this.access = access;
        this.api = api;
        this.rows = new Rows(api, resource);
        this.pageSize = pageSize;
    }

    Page list(Listing listing) {
        Address first = list().with("limit", Integer.toString(pageSize));
        if (listing.changedSince().isEmpty()) {
            return page(first, listing.token());
        }
        // Whether the bound is inclusive is not known, hence a second less.
        Instant since =
                listing.changedSince().get().truncatedTo(ChronoUnit.SECONDS).minusSeconds(1);
        Address changes = first.with("updated_at_min", SECONDS.format(since)).with("order", "updated_at asc");
        Page page = page(changes, listing.token());
        mustBeInOrder(page.rows());
        return page;
    }

    Page keys(Set<Path> properties, Optional<String> token) {
        Set<String> fields = new TreeSet<>(Set.of("id"));
        properties.forEach(property -> fields.add(property.first()));
        return page(list().with("limit", Integer.toString(pageSize)).with("fields", String.join(",", fields)), token);
    }

    List<RemoteRecord> createdSince(Instant since) {
        Address address = list().with("limit", Integer.toString(pageSize))
                .with(
                        "created_at_min",
                        SECONDS.format(since.truncatedTo(ChronoUnit.SECONDS).minusSeconds(1)));
        return everyPage(address);
    }

    List<RemoteRecord> search(String query) {
        Request request = access.read(
                access.address(resource.many(), "search.json")
                        .with("query", query)
                        .with("limit", Integer.toString(pageSize)),
                "/" + resource.many() + "/search.json");
        return rows.many(api.send(request, Complaint.Reader.NONE));
    }

    private List<RemoteRecord> everyPage(Address address) {
        List<RemoteRecord> found = new ArrayList<>();
        Optional<String> token = Optional.empty();
        do {
            Page page = page(address, token);
            found.addAll(page.rows());
            token = page.next();
        } while (token.isPresent());
        return found;
    }

    private Page page(Address first, Optional<String> token) {
        Address address = token.map(query -> NextPage.of(list(), query)).orElse(first);
        JsonApi.Answer answer = api.send(access.read(address, resource.allTemplate()), Complaint.Reader.NONE);
        return new Page(rows.many(answer), NextPage.token(answer.reply()));
    }

    private Address list() {
        return resource.all(access);
    }

    /** That a list can be ordered by its stamp is assumed; a cursor over another order loses records. */
    private void mustBeInOrder(List<RemoteRecord> rows) {
        Instant last = Instant.MIN;
        for (RemoteRecord row : rows) {
            Instant stamp = row.stamp(Traits.RECORD).orElse(Instant.MIN);
            if (stamp.equals(Instant.MIN) || stamp.isBefore(last)) {
                throw new RemoteFailure.Unreadable(
                        "Shopify GET " + resource.allTemplate() + ": rows are not in the order of updated_at", null);
            }
            last = stamp;
        }
    }
}
