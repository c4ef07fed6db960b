package dev.parley.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The parameters of an action, checked when asked for. Every getter throws {@link Refused} for what is wrong. */
final class Parameters {

    static final String CONNECTION = "connection";
    static final String PAIR = "pair";
    static final String LIMIT = "limit";
    static final String NEXT = "next";
    static final String PROPERTY = "property";

    private static final String RECORD = "give its id: \"left\": \"…\" or \"right\": \"…\"";

    private static final Set<String> ANYWHERE = Set.of("action", CONNECTION, PAIR, Trigger.SCHEDULED);

    private final ObjectNode request;
    private final Dataflow dataflow;

    Parameters(ObjectNode request, Dataflow dataflow) {
        this.request = request;
        this.dataflow = dataflow;
    }

    /** A record of one side. */
    record Target(Side side, String id) {}

    /** Refuses what the action does not know: a misspelt limit would otherwise go unnoticed. */
    Parameters only(Set<String> known, String connection) {
        request.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !ANYWHERE.contains(name)) {
                Set<String> all = new TreeSet<>(known);
                all.addAll(Set.of(CONNECTION, PAIR));
                throw wrong("this action has no parameter \"" + shortened(name) + "\"", "it has " + list(all));
            }
        });
        text(CONNECTION).filter(other -> !other.equals(connection)).ifPresent(other -> {
            throw new Refused(
                    "WRONG_CONNECTION",
                    "this function serves the connection \"" + connection + "\"",
                    "leave \"connection\" out, or invoke the function of the other connection");
        });
        return this;
    }

    /** The pair named, or all of them. */
    List<Pair> pairs() {
        return text(PAIR).map(name -> List.of(named(name))).orElse(dataflow.pairs());
    }

    /** The pair named, or the only one. */
    Pair pair() {
        if (!has(PAIR) && dataflow.pairs().size() > 1) {
            throw wrong("this dataflow has several pairs", "name one: \"pair\": " + pairNames());
        }
        return pairs().get(0);
    }

    Optional<Target> target() {
        boolean both = has(Side.LEFT.word()) && has(Side.RIGHT.word());
        if (both) {
            throw wrong("both \"left\" and \"right\" are given", "give the record's id on one side only");
        }
        Side side = has(Side.RIGHT.word()) ? Side.RIGHT : Side.LEFT;
        return id(side.word()).map(id -> new Target(side, id));
    }

    /** The record the action is about. */
    Target record() {
        return target().orElseThrow(() -> wrong("the record is missing", RECORD));
    }

    /** The id on a side, where both are needed. */
    String id(Side side) {
        return id(side.word())
                .orElseThrow(() -> wrong(
                        "the record on the " + side.word() + " is missing",
                        "give the ids of both: \"left\": \"…\", \"right\": \"…\""));
    }

    /** The side named by a parameter. */
    Side side(String name) {
        String word = text(name).orElse("");
        for (Side side : Side.values()) {
            if (side.word().equals(word)) {
                return side;
            }
        }
        throw wrong("\"" + name + "\" is no side", "write \"" + name + "\": \"left\" or \"" + name + "\": \"right\"");
    }

    Optional<String> property() {
        return text(PROPERTY);
    }

    /** Whether a parameter is true; false when it is left out. */
    boolean flag(String name) {
        if (has(name) && !request.get(name).isBoolean()) {
            throw wrong("\"" + name + "\" is neither true nor false", "write \"" + name + "\": true, or leave it out");
        }
        return has(name) && request.get(name).booleanValue();
    }

    /** Whether the pair was named, or is the only one. */
    boolean onePair() {
        return has(PAIR) || dataflow.pairs().size() == 1;
    }

    /** How many are asked for, 1 to {@code most}. */
    int limit(int preset, int most) {
        if (!has(LIMIT)) {
            return preset;
        }
        JsonNode limit = request.get(LIMIT);
        if (!limit.canConvertToInt() || !limit.isIntegralNumber() || limit.intValue() < 1 || limit.intValue() > most) {
            throw wrong("\"limit\" is no number from 1 to " + most, "leave it out for " + preset);
        }
        return limit.intValue();
    }

    /** A text that has to be there. */
    String required(String name, String wayOut) {
        return text(name).orElseThrow(() -> wrong("\"" + name + "\" is missing", wayOut));
    }

    Optional<String> next() {
        return text(NEXT);
    }

    private Pair named(String name) {
        return dataflow.pair(name)
                .orElseThrow(() -> new Refused(
                        "UNKNOWN_PAIR",
                        "the dataflow " + dataflow.name() + " has no pair \"" + shortened(name) + "\"",
                        "it has " + pairNames()));
    }

    private String pairNames() {
        return list(dataflow.pairs().stream().map(Pair::name).toList());
    }

    private boolean has(String name) {
        return request.hasNonNull(name);
    }

    /** An id: text, or a whole number as most systems write theirs. */
    private Optional<String> id(String name) {
        JsonNode value = request.path(name);
        return value.isIntegralNumber() ? Optional.of(value.asText()) : text(name);
    }

    /** A text; empty when it is left out. */
    Optional<String> text(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode value = request.get(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw wrong("\"" + name + "\" is no text", "write it as \"" + name + "\": \"…\"");
        }
        return Optional.of(value.textValue());
    }

    static Refused wrong(String message, String wayOut) {
        return new Refused("WRONG_PARAMETER", message, wayOut);
    }

    private static String shortened(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    private static String list(Iterable<String> names) {
        return java.util.stream.StreamSupport.stream(names.spliterator(), false).collect(Collectors.joining(", "));
    }
}
