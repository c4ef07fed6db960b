package dev.parley.playground.sim;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A client of a simulator: a base address, headers that go with every call, and whatever a test sends. */
public final class Caller {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String base;
    private final Map<String, String> headers;

    public Caller(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    public Caller with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Caller(base, more);
    }

    public Reply get(String path) throws IOException, InterruptedException {
        return send("GET", path, null, "");
    }

    public Reply delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, null, "");
    }

    public Reply post(String path, Object body) throws IOException, InterruptedException {
        return send("POST", path, "application/json", body);
    }

    public Reply put(String path, Object body) throws IOException, InterruptedException {
        return send("PUT", path, "application/json", body);
    }

    /** The body is text as it is or anything JSON; a path with a scheme is called as it is. */
    public Reply send(String method, String path, String contentType, Object body)
            throws IOException, InterruptedException {
        byte[] bytes =
                body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : Json.bytes(Json.node(body));
        URI uri = URI.create(path.startsWith("http") ? path : base + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofSeconds(10))
                .method(method, bytes.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes));
        headers.forEach(request::header);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        return new Reply(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
    }
}
