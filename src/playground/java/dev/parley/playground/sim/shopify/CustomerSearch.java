package dev.parley.playground.sim.shopify;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The search grammar as far as it is needed: {@code field:value} or a bare word, blanks meaning "and", quotes
 * allowed.
 */
final class CustomerSearch {

    private static final Pattern TERM = Pattern.compile("(?:(\\w+):)?(?:\"([^\"]*)\"|(\\S+))");
    private static final List<String> SEARCHED = List.of("email", "phone", "first_name", "last_name", "note", "tags");

    private CustomerSearch() {}

    static Predicate<ObjectNode> of(String query) {
        return TERM.matcher(query)
                .results()
                .map(term -> term(term.group(1), value(term.group(2), term.group(3))))
                .reduce(customer -> true, Predicate::and);
    }

    /** The e-mail when the query asks for nothing else. */
    static Optional<String> soleEmail(String query) {
        Matcher matcher = TERM.matcher(query.strip());
        return matcher.matches() && "email".equals(matcher.group(1))
                ? Optional.of(value(matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    private static String value(String quoted, String bare) {
        return (quoted == null ? bare : quoted).toLowerCase(Locale.ROOT);
    }

    private static Predicate<ObjectNode> term(String field, String value) {
        if (field == null) {
            return customer -> texts(customer).anyMatch(text -> text.contains(value));
        }
        return customer ->
                customer.path(field).asText("").toLowerCase(Locale.ROOT).equals(value);
    }

    private static Stream<String> texts(ObjectNode customer) {
        return SEARCHED.stream().map(name -> customer.path(name).asText("").toLowerCase(Locale.ROOT));
    }
}
