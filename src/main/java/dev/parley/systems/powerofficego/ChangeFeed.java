package dev.parley.systems.powerofficego;

import dev.parley.sync.BusinessSystem.Page;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Changes in the order of their stamps. Each page is asked for anew from the last stamp of the page before, so that
 * records which change meanwhile shift nothing. Only where a whole page bears one stamp is there paging inside it; then
 * the page before is asked for again, and if its end has moved, the stamp is begun anew: rows come twice, none is left
 * out. Edits of the address alone move another stamp and never show here: full listings find them.
 */
final class ChangeFeed {

    private final Listings listings;
    private final int pageSize;

    ChangeFeed(Listings listings, int pageSize) {
        this.listings = listings;
        this.pageSize = pageSize;
    }

    Page page(Resource resource, Instant since, Optional<String> token) {
        FeedPosition at = token.map(FeedPosition::read).orElseGet(() -> FeedPosition.from(since));
        Listings.Slice slice = slice(resource, at, at.page());
        if (at.toCheck().filter(end -> moved(resource, at, end)).isPresent()) {
            return new Page(List.of(), Optional.of(at.again().token()));
        }
        mustBeInOrder(resource, slice.rows());
        List<RemoteRecord> fresh =
                slice.rows().stream().filter(row -> !at.hasBrought(row)).toList();
        return new Page(fresh, slice.more() ? Optional.of(at.after(slice.rows()).token()) : Optional.empty());
    }

    private Listings.Slice slice(Resource resource, FeedPosition at, int page) {
        return listings.slice(
                resource, pageSize, page, spot -> spot.with(Resource.CHANGED_FILTER, Stamps.filterFrom(at.stamp()))
                        .with("OrderBy", Resource.STAMP));
    }

    private boolean moved(Resource resource, FeedPosition at, String end) {
        List<RemoteRecord> before = slice(resource, at, at.page() - 1).rows();
        return before.isEmpty() || !before.get(before.size() - 1).id().equals(end);
    }

    /**
     * That a list can be ordered by this stamp is assumed, not documented; a cursor over another order loses records.
     */
    private static void mustBeInOrder(Resource resource, List<RemoteRecord> rows) {
        Instant last = Instant.MIN;
        for (RemoteRecord row : rows) {
            Instant stamp = row.stamp(Traits.RECORD).orElse(Instant.MIN);
            if (stamp.equals(Instant.MIN) || stamp.isBefore(last)) {
                throw new RemoteFailure.Unreadable(
                        "PowerOffice Go GET " + "/" + resource.place().path() + ": rows are not in the order of "
                                + Resource.STAMP,
                        null);
            }
            last = stamp;
        }
    }
}
