package dev.parley.playground.sim;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One call a simulated API offers.
 *
 * @param method upper case
 * @param template the path below the API's base, e.g. {@code /Customers/{id}}; also the name under which
 *     calls are counted
 * @param kind whether it is part of the API proper or the way to a token
 * @param handler what answers; may throw {@link Rejected}
 * @param pattern the compiled template, letter case ignored
 */
public record Route(String method, String template, Kind kind, Function<Request, Answer> handler, Pattern pattern) {

    /**
     * An API call needs credentials and counts against the rate limit; a token call does neither and is counted
     * apart.
     */
    public enum Kind {
        API,
        TOKEN
    }

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    public static Route api(String method, String template, Function<Request, Answer> handler) {
        return new Route(method, template, Kind.API, handler, compile(template));
    }

    public static Route token(String method, String template, Function<Request, Answer> handler) {
        return new Route(method, template, Kind.TOKEN, handler, compile(template));
    }

    private static Pattern compile(String template) {
        StringBuilder regex = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(template);
        int end = 0;
        while (placeholder.find()) {
            regex.append(Pattern.quote(template.substring(end, placeholder.start())))
                    .append("([^/]+)");
            end = placeholder.end();
        }
        regex.append(Pattern.quote(template.substring(end)));
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE);
    }

    /** The name under which calls are counted, e.g. {@code GET /Customers/{id}}. */
    public String name() {
        return method + " " + template;
    }

    Optional<List<String>> match(String path) {
        Matcher matcher = pattern.matcher(path);
        return matcher.matches()
                ? Optional.of(IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(matcher::group)
                        .toList())
                : Optional.empty();
    }
}
