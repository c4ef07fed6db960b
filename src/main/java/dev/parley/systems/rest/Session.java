package dev.parley.systems.rest;

import dev.parley.systems.http.Address;
import dev.parley.systems.http.Authorisation;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.Request;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A system as one connection reaches it, its settings put in. Its text form is the label only: headers are secret.
 *
 * @param label for messages
 * @param base address below which everything stands
 * @param headers of every call
 * @param authorisation how it recognises us
 */
record Session(
        String label, Address base, Map<String, String> headers, Authorised authorisation, double callsPerSecond) {

    /** Makes what proves who we are, over an Http that is not counted. */
    @FunctionalInterface
    interface Authorised {
        Authorisation over(Http uncounted, Clock clock);
    }

    Address at(Template path, UnaryOperator<String> values) {
        return base.path(path.segments(values));
    }

    /** @param path without places */
    Address at(Template path) {
        return at(path, place -> place);
    }

    Request read(Address address, String template) {
        return headed(Request.read(address.uri(), template));
    }

    Request write(String method, Address address, String template, String mediaType, String json) {
        return headed(Request.write(method, address.uri(), template, new Request.Content(mediaType, json)));
    }

    Request delete(Address address, String template) {
        Request read = Request.read(address.uri(), template);
        return headed(new Request("DELETE", read.uri(), template, Map.of(), Optional.empty(), false, read.timeout()));
    }

    private Request headed(Request request) {
        Request headed = request.with("Accept", "application/json");
        for (Map.Entry<String, String> header : headers.entrySet()) {
            headed = headed.with(header.getKey(), header.getValue());
        }
        return headed;
    }

    @Override
    public String toString() {
        return label;
    }
}
