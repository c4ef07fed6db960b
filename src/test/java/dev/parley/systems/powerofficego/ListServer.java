package dev.parley.systems.powerofficego;

import dev.parley.systems.http.Http;
import dev.parley.systems.http.Reply;
import dev.parley.systems.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list of customers whose stamps a test chooses freely, which a simulator with a clock does not allow. */
final class ListServer implements Http {

    private final Map<Integer, Instant> stamps = new LinkedHashMap<>();
    private final Clock clock;
    private boolean ordered = true;
    private boolean pageHeader = true;
    private boolean shuffling;
    private int calls;

    ListServer(Clock clock) {
        this.clock = clock;
    }

    /** Adds a record, or moves its stamp. */
    void add(int id, Instant stamp) {
        stamps.put(id, stamp);
    }

    void ignoreOrder() {
        ordered = false;
    }

    /** Rows of one stamp come in another order with each call. */
    void shuffleEqual() {
        shuffling = true;
    }

    private int place(int id) {
        return shuffling ? (id + calls) % 9 : id;
    }

    void withoutPageHeader() {
        pageHeader = false;
    }

    @Override
    public Reply send(Request request) {
        if (request.method().equals("POST")) {
            return reply(200, Map.of(), "{\"access_token\":\"t\",\"expires_in\":1200}");
        }
        calls++;
        Map<String, String> query = query(request.uri().getRawQuery());
        Instant after = instant(query.get("lastChangedDateTimeOffsetGreaterThan"));
        int size = Integer.parseInt(query.get("PageSize"));
        int page = Integer.parseInt(query.get("PageNumber"));
        Stream<Map.Entry<Integer, Instant>> found =
                stamps.entrySet().stream().filter(entry -> entry.getValue().isAfter(after));
        if (ordered && query.get("OrderBy").equals("LastChangedDateTimeOffset")) {
            found = found.sorted(
                    Map.Entry.<Integer, Instant>comparingByValue().thenComparing(entry -> place(entry.getKey())));
        }
        List<String> rows = found.skip((page - 1L) * size)
                .limit(size + 1L)
                .map(entry ->
                        "{\"Id\":" + entry.getKey() + ",\"LastChangedDateTimeOffset\":\"" + entry.getValue() + "\"}")
                .toList();
        if (rows.isEmpty()) {
            return reply(204, Map.of(), "");
        }
        Map<String, String> headers = pageHeader
                ? Map.of("X-Pagination", "{\"nextPageLink\":\"" + (rows.size() > size ? "/next" : "") + "\"}")
                : Map.of();
        return reply(200, headers, rows.stream().limit(size).collect(Collectors.joining(",", "[", "]")));
    }

    private Reply reply(int status, Map<String, String> headers, String body) {
        return new Reply(status, headers, body, clock.instant());
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
    }

    private static Map<String, String> query(String raw) {
        return Arrays.stream(raw.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
