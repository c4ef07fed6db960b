package dev.parley.systems.powerofficego;

import dev.parley.mapping.Path;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.http.JsonApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Finds single records: by id, and by the reference that we left in them. */
final class Reads {

    private static final String OURS_ONLY = "onlyCreatedByCurrentIntegration";

    /** A reference is asked for soon after its create; what is older is found too, at the cost of more rows. */
    private static final Duration RECENT = Duration.ofDays(1);

    private final PowerOfficeAccess access;
    private final JsonApi api;
    private final Rows rows;
    private final Listings listings;
    private final PowerOfficeOptions options;
    private final Clock clock;

    Reads(PowerOfficeAccess access, JsonApi api, Listings listings, PowerOfficeOptions options, Clock clock) {
        this.access = access;
        this.api = api;
        this.rows = new Rows(api);
        this.listings = listings;
        this.options = options;
        this.clock = clock;
    }

    /** The whole record, lists included; empty only when the system itself says that it is gone. */
    Optional<RemoteRecord> byId(Resource resource, String id) {
        Spot spot = resource.place().whole(access.url(), id);
        return api.find(access.read(spot), ProblemDetails::saysNotFound).map(answer -> rows.one(resource, answer));
    }

    Optional<RemoteRecord> byReference(Resource resource, String reference) {
        Resource.Mark mark = resource.mark()
                .orElseThrow(
                        () -> new UnsupportedOperationException(resource.datatype() + " has no place for a reference"));
        Predicate<RemoteRecord> bears =
                row -> row.reference().filter(reference::equals).isPresent();
        if (mark.filter().isEmpty()) {
            return amongOurs(resource, mark, bears).flatMap(row -> byId(resource, row.id()));
        }
        return listings
                .slice(
                        resource,
                        options.pageSize(),
                        1,
                        spot -> spot.with(mark.filter().get(), reference))
                .rows()
                .stream()
                .filter(bears)
                .findFirst();
    }

    /** There is no filter for the reference, but one for all that this integration created. */
    private Optional<RemoteRecord> amongOurs(Resource resource, Resource.Mark mark, Predicate<RemoteRecord> bears) {
        Set<Path> properties = Set.of(Path.of(mark.property()));
        Instant recent = clock.instant().minus(RECENT);
        UnaryOperator<Spot> ours = spot -> spot.with(OURS_ONLY, "true");
        UnaryOperator<Spot> oursOfLate =
                spot -> ours.apply(spot).with(Resource.CHANGED_FILTER, Stamps.filterFrom(recent));
        return listings.first(resource, properties, options.keysPageSize(), oursOfLate, bears)
                .or(() -> listings.first(resource, properties, options.keysPageSize(), ours, bears));
    }
}
