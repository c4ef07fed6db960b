package dev.parley.systems.rest;

import dev.parley.sync.BusinessSystem.Page;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.systems.rest.FeedPosition.Inside;
import dev.parley.systems.rest.Listings.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Changes in the order of their stamps. Each page is asked for anew from the last stamp of the page before, so that
 * records which change meanwhile shift nothing. Only where a whole page bears one stamp is there paging inside it; then
 * the page before is asked for again, and if its end has moved, the stamp is begun anew: rows come twice, none is left
 * out.
 */
final class ChangeFeed {

    private final String label;
    private final Listings listings;

    ChangeFeed(String label, Listings listings) {
        this.label = label;
        this.listings = listings;
    }

    Page page(Datatype type, Instant since, Optional<String> token) {
        Instant start = type.changes().orElseThrow().stampAt(since);
        FeedPosition at = token.map(text -> FeedPosition.read(label, text)).orElseGet(() -> FeedPosition.from(start));
        Slice slice = slice(type, at, at.inside().map(Inside::token));
        if (at.toCheck().filter(inside -> moved(type, at, inside)).isPresent()) {
            return new Page(List.of(), Optional.of(at.again().token()));
        }
        mustBeInOrder(type, slice.rows());
        List<RemoteRecord> fresh =
                slice.rows().stream().filter(row -> !at.hasBrought(row)).toList();
        return new Page(Listings.present(type, fresh), slice.next().map(next -> at.after(slice.rows(), next)
                .token()));
    }

    private Slice slice(Datatype type, FeedPosition at, Optional<String> token) {
        Filter changes = type.changes().orElseThrow();
        return listings.slice(type, token, address -> changes.on(address, at.stamp()));
    }

    private boolean moved(Datatype type, FeedPosition at, Inside inside) {
        List<RemoteRecord> before = slice(type, at, inside.before()).rows();
        return before.isEmpty() || !before.get(before.size() - 1).id().equals(inside.last());
    }

    /** A cursor over another order loses records, and so does one without stamps. */
    private void mustBeInOrder(Datatype type, List<RemoteRecord> rows) {
        Instant last = Instant.MIN;
        for (RemoteRecord row : rows) {
            Instant stamp = FeedPosition.stampOf(row);
            if (stamp.equals(Instant.MIN)) {
                throw unreadable(
                        type,
                        "a row has no stamp that can be read; look at its \"property\" and \"format\" in \"modified\"");
            }
            if (stamp.isBefore(last)) {
                throw unreadable(
                        type, "rows are not in the order of their stamps; does the query of \"changes\" ask for it?");
            }
            last = stamp;
        }
    }

    private RemoteFailure unreadable(Datatype type, String what) {
        return new RemoteFailure.Unreadable(label + " GET " + type.template() + ": " + what, null);
    }
}
