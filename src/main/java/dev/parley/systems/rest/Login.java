package dev.parley.systems.rest;

import java.util.Map;

/** How a system recognises us. Everything secret is named by its setting. */
sealed interface Login {

    /** Headers whose values hold settings in braces. */
    record Headers(Map<String, Template> values) implements Login {}

    /**
     * Client credentials, sent by Basic authentication, give a token for a time.
     *
     * @param url setting with the address that gives tokens
     * @param client setting with our name there
     * @param secret setting with our secret there
     * @param headers further ones of the request for a token
     */
    record Token(String url, String client, String secret, Map<String, Template> headers) implements Login {}
}
