package dev.parley.playground.sim.poweroffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/** The documented filters of a listing, as far as a query gives them. Not thread-safe while it is put together. */
final class Filter {

    private static final String CHANGED = "lastChangedDateTimeOffsetGreaterThan";

    private final Query query;
    private Predicate<ObjectNode> others = entity -> true;

    Filter(Query query) {
        this.query = query;
    }

    /** The strict lower bound of the change stamp, if given. */
    Optional<Instant> changedAfter() {
        return query.get(CHANGED).map(text -> Stamps.read(CHANGED, text));
    }

    /** All other filters. */
    Predicate<ObjectNode> others() {
        return others;
    }

    /** Strictly later than a time. */
    Filter after(String parameter, String property) {
        return query.get(parameter)
                .map(text -> Stamps.read(parameter, text))
                .map(bound -> and(entity -> entity.get(property).isTextual()
                        && Stamps.instant(entity.get(property).textValue()).isAfter(bound)))
                .orElse(this);
    }

    Filter equal(String parameter, String property) {
        return query.get(parameter)
                .map(text -> and(entity -> entity.get(property).asText("").equals(text)))
                .orElse(this);
    }

    /** One of a comma list of texts. */
    Filter oneOf(String parameter, String property) {
        List<String> wanted = query.list(parameter);
        return query.get(parameter).isEmpty()
                ? this
                : and(entity -> wanted.contains(entity.get(property).asText("")));
    }

    /** One of a fixed set of words, in any letter case; another word is refused. */
    Filter word(String parameter, String property, List<String> words) {
        Optional<String> given = query.get(parameter);
        if (given.isPresent() && words.stream().noneMatch(given.get()::equalsIgnoreCase)) {
            throw Problems.badRequest("The value '" + given.get() + "' is not valid for " + parameter + ".");
        }
        return given.map(word -> and(entity -> entity.get(property).asText("").equalsIgnoreCase(word)))
                .orElse(this);
    }

    Filter flag(String parameter, String property) {
        return word(parameter, property, List.of("true", "false"));
    }

    /** Given as true the property must be true; false asks nothing. */
    Filter onlyIf(String parameter, String property) {
        boolean wanted = query.get(parameter).filter("true"::equalsIgnoreCase).isPresent();
        return wanted ? flag(parameter, property) : this;
    }

    /** Numbers and ranges; of a list of numbers one must be among them. */
    Filter numbers(String parameter, String property) {
        if (query.get(parameter).isEmpty()) {
            return this;
        }
        LongPredicate wanted = NumberRanges.of(parameter, query.list(parameter));
        return and(entity -> anyOf(entity.get(property), wanted));
    }

    private static boolean anyOf(JsonNode value, LongPredicate wanted) {
        if (value.isNumber()) {
            return wanted.test(value.longValue());
        }
        for (JsonNode each : value) {
            if (wanted.test(each.longValue())) {
                return true;
            }
        }
        return false;
    }

    private Filter and(Predicate<ObjectNode> more) {
        others = others.and(more);
        return this;
    }
}
