package dev.parley.systems.shopify;

import dev.parley.sync.RemoteFailure;
import dev.parley.systems.http.Address;
import dev.parley.systems.http.Reply;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The link to the next page: {@code <https://…?page_info=…&limit=…>; rel="next"}. Only its query is kept and asked of
 * our own address, so that the access token goes nowhere else.
 */
final class NextPage {

    private static final Pattern NEXT = Pattern.compile("<[^<>?]*\\?([^<>]*)>\\s*;\\s*rel=\"?next\"?");
    private static final Pattern QUERY =
            Pattern.compile("(?:[\\w.~=&+:,*/-]|%[0-9A-Fa-f]{2})*page_info=(?:[\\w.~=&+:,*/-]|%[0-9A-Fa-f]{2})+");

    private NextPage() {}

    static Optional<String> token(Reply reply) {
        Matcher next = NEXT.matcher(reply.header("Link").orElse(""));
        return next.find() ? Optional.of(next.group(1)) : Optional.empty();
    }

    static Address of(Address list, String token) {
        if (!QUERY.matcher(token).matches()) {
            throw new RemoteFailure.Unreadable("Shopify: a page token that is not ours; start the listing anew", null);
        }
        return list.query(token);
    }
}
