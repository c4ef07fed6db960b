package dev.parley.function;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A request's body as the sender sent it; its length is judged before anything is decoded. */
final class RawBody {

    private final HttpRequest request;

    RawBody(HttpRequest request) {
        this.request = request;
    }

    /** Whether it is longer than so many bytes, as far as its length tells without decoding; never too strict. */
    boolean over(long limit) {
        long length = request.body().map(String::length).orElse(0);
        return request.isBase64() ? length / 4 * 3 - 2 > limit : length > limit;
    }

    /** The bytes; empty when it should be base64 and is not. */
    Optional<byte[]> bytes() {
        String text = request.body().orElse("");
        if (!request.isBase64()) {
            return Optional.of(text.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it is a JSON array, so far as its first character tells. */
    static boolean isArray(byte[] body) {
        for (byte each : body) {
            if (!Character.isWhitespace(each)) {
                return each == '[';
            }
        }
        return false;
    }
}
