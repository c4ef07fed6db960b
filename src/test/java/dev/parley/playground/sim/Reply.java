package dev.parley.playground.sim;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Optional;

/** An answer as a test reads it. */
public record Reply(HttpResponse<byte[]> response) {

    public int status() {
        return response.statusCode();
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public byte[] body() {
        return response.body();
    }

    public JsonNode json() {
        return Json.parse(response.body()).orElseThrow();
    }
}
