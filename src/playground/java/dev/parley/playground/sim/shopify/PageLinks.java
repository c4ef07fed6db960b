package dev.parley.playground.sim.shopify;

import dev.parley.playground.sim.Answer;
import dev.parley.playground.sim.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The {@code Link} header of a page; none when there is only one page. */
final class PageLinks {

    private PageLinks() {}

    static Answer add(Answer answer, Request request, ListRequest listed, RecordListing.Page page) {
        String links = Stream.concat(
                        page.previous().map(cursor -> link(request, listed, cursor, "previous")).stream(),
                        page.next().map(cursor -> link(request, listed, cursor, "next")).stream())
                .collect(Collectors.joining(", "));
        return links.isEmpty() ? answer : answer.with("Link", links);
    }

    private static String link(Request request, ListRequest listed, Cursor cursor, String relation) {
        String fields = listed.fields().isEmpty()
                ? ""
                : "&fields=" + URLEncoder.encode(String.join(",", listed.fields()), StandardCharsets.UTF_8);
        return "<" + request.address() + "?limit=" + listed.limit() + fields + "&page_info=" + cursor.text()
                + ">; rel=\"" + relation + "\"";
    }
}
