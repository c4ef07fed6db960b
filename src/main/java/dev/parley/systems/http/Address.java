package dev.parley.systems.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Builds an address part by part, everything quoted. Immutable. */
public final class Address {

    private final String text;

    private Address(String text) {
        this.text = text;
    }

    /** @param base without query, with or without a slash at its end */
    public static Address of(URI base) {
        String text = base.toString();
        return new Address(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    /** Appends segments; a slash within one is quoted too. */
    public Address path(String... segments) {
        StringBuilder longer = new StringBuilder(text);
        for (String segment : segments) {
            longer.append('/').append(quoted(segment));
        }
        return new Address(longer.toString());
    }

    public Address with(String parameter, String value) {
        return query(quoted(parameter) + "=" + quoted(value));
    }

    /** Appends a query that is quoted already. */
    public Address query(String quotedQuery) {
        return new Address(text + (text.indexOf('?') < 0 ? "?" : "&") + quotedQuery);
    }

    public URI uri() {
        return URI.create(text);
    }

    private static String quoted(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
