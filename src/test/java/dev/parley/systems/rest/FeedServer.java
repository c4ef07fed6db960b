package dev.parley.systems.rest;

import dev.parley.systems.http.Http;
import dev.parley.systems.http.MovableClock;
import dev.parley.systems.http.Reply;
import dev.parley.systems.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list of records whose stamps a test chooses freely. It filters inclusively or strictly, in pages by offset. */
final class FeedServer implements Http {

    final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final Map<String, Instant> stamps = new LinkedHashMap<>();
    private final boolean strict;
    private boolean ordered = true;
    private boolean filtering = true;
    private boolean shuffling;
    private int calls;

    FeedServer(boolean strict) {
        this.strict = strict;
    }

    /** Adds a record, or moves its stamp. */
    void put(String id, String stamp) {
        stamps.put(id, Instant.parse(stamp));
    }

    void ignoreOrder() {
        ordered = false;
    }

    /** Rows of one stamp come in another order with each call. */
    void shuffleEqual() {
        shuffling = true;
    }

    void ignoreFilter() {
        filtering = false;
    }

    @Override
    public Reply send(Request request) {
        calls++;
        Map<String, String> query = query(request.uri().getRawQuery());
        Instant since = Instant.parse(query.get("since"));
        int offset = Integer.parseInt(query.get("offset"));
        Stream<Map.Entry<String, Instant>> found = stamps.entrySet().stream()
                .filter(entry -> !filtering
                        || (strict
                                ? entry.getValue().isAfter(since)
                                : !entry.getValue().isBefore(since)));
        if (ordered) {
            found = found.sorted(
                    Map.Entry.<String, Instant>comparingByValue().thenComparing(entry -> place(entry.getKey())));
        }
        List<String> rows = found.map(
                        entry -> "{\"id\":\"" + entry.getKey() + "\",\"changed\":\"" + entry.getValue() + "\"}")
                .toList();
        String page = rows.stream()
                .skip(offset)
                .limit(Integer.parseInt(query.get("size")))
                .collect(Collectors.joining(",", "[", "]"));
        return new Reply(200, Map.of(), "{\"rows\":" + page + ",\"total\":" + rows.size() + "}", clock.instant());
    }

    private String place(String id) {
        return shuffling ? Integer.toString((id.charAt(id.length() - 1) + calls) % 9) : id;
    }

    private static Map<String, String> query(String raw) {
        return Arrays.stream(raw.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
