package dev.parley.systems.rest;

import dev.parley.systems.http.JsonApi;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of next pages, in a header ({@code <https://…?cursor=…>; rel="next"}, or bare) or in a body. Only the query
 * is kept and asked of our own address, so that what proves who we are goes nowhere else.
 */
final class Links {

    private static final Pattern NEXT = Pattern.compile("<[^<>?]*\\?([^<>]*)>[^,<]*;\\s*rel=\"?next\"?");
    private static final Pattern BARE = Pattern.compile("[^<>?\\s]*\\?([^<>\\s]*)");
    private static final Pattern QUERY = Pattern.compile("(?:[\\w.~=&+:,*/\\[\\]-]|%[0-9A-Fa-f]{2})+");

    private Links() {}

    /** The quoted query of the next page. */
    static Optional<String> next(Paging paging, JsonApi.Answer answer) {
        String text = paging.header()
                .map(name -> answer.reply().header(name).orElse(""))
                .orElseGet(
                        () -> Nodes.text(Nodes.at(answer.json(), paging.next().orElseThrow()))
                                .orElse(""));
        Matcher listed = NEXT.matcher(text);
        if (listed.find()) {
            return Optional.of(quoted(listed.group(1)));
        }
        Matcher bare = BARE.matcher(text.strip());
        return bare.matches() ? Optional.of(quoted(bare.group(1))) : Optional.empty();
    }

    /** Brackets stand unquoted in some systems' links; an address must not hold them. */
    private static String quoted(String query) {
        return query.replace("[", "%5B").replace("]", "%5D");
    }

    static String checked(String label, String query) {
        if (!QUERY.matcher(query).matches()) {
            throw Pages.notOurs(label);
        }
        return query;
    }
}
