package dev.parley.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Policies;
import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fingerprints;
import dev.parley.mapping.ListSchema;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pair of a definition and the traits of its two datatypes, as tests like to write them: Contact on the left and
 * Person on the right, in configuration D0 of the scenarios until a test says otherwise. Every path without a
 * schema is text.
 */
final class Pairs {

    static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    static final Fingerprints FINGERPRINTS =
            new Fingerprints("a key of more than sixteen bytes".getBytes(StandardCharsets.UTF_8));

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private final Map<String, PropertyGroup> groups = new LinkedHashMap<>();
    private final Map<Side, Map<String, PropertySchema>> schemas = new EnumMap<>(Side.class);
    private final Map<Side, List<Traits.Clock>> clocks = new EnumMap<>(Side.class);
    private final Map<Side, Duration> readLag = new EnumMap<>(Side.class);
    private final Map<Side, Condition> filters = new EnumMap<>(Side.class);
    private final Map<Side, Boolean> readOnly = new EnumMap<>(Side.class);
    private final Map<Side, Set<Path>> singles = new EnumMap<>(Side.class);
    private final Map<Side, Map<Path, ListSchema>> lists = new EnumMap<>(Side.class);
    private List<MatchRule> match = Lines.rules("email = email");
    private Creation create = Creation.BOTH;
    private Side tie = Side.LEFT;
    private Policies policies = new PoliciesWith()
            .initial(Resolution.LEFT_WINS)
            .conflict(Resolution.LEFT_WINS)
            .build();

    private Pairs() {
        for (Side side : Side.values()) {
            schemas.put(side, new LinkedHashMap<>());
            schema(side, PropertySchema.of("email", ValueType.STRING).foldingCase());
            clocks(side, new Traits.Clock(Traits.RECORD, Optional.empty(), false, true));
        }
    }

    /** Name, email and phone two-way; match by email; left wins; a cleared value travels. */
    static Pairs d0() {
        return new Pairs().properties("name <-> name", "email <-> email", "phone <-> phone");
    }

    /** The properties given, one line each ({@code Lines}), and no other. */
    static Pairs of(String... lines) {
        return new Pairs().properties(lines);
    }

    /** A minute of the fake clock. */
    static Instant minute(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    /** JSON with single quotes and bare names. */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RemoteRecord record(String id, String body) {
        return new RemoteRecord(id, (ObjectNode) json(body), Map.of(), START, Optional.empty());
    }

    Pairs properties(String... lines) {
        Stream.of(lines)
                .map(Lines::property)
                .forEach(member -> group(member.name(), Optional.empty(), List.of(member)));
        return this;
    }

    /** Properties that merge and travel as one. */
    Pairs group(String name, String... lines) {
        return group(
                name, Optional.empty(), Stream.of(lines).map(Lines::property).toList());
    }

    private Pairs group(String name, Optional<Resolution> conflict, List<dev.parley.dataflow.PropertyPair> members) {
        groups.put(name, new PropertyGroup(name, members, conflict));
        return this;
    }

    /** A row of its own, with what only some rows say. */
    Pairs row(dev.parley.dataflow.PropertyPair row) {
        return group(row.name(), Optional.empty(), List.of(row));
    }

    /** Arrays of a side that may have one element only. */
    Pairs singles(Side side, String... arrays) {
        singles.put(side, Stream.of(arrays).map(Path::of).collect(Collectors.toSet()));
        return this;
    }

    /** An array of a side, so that conditions on its members choose an element. */
    Pairs array(Side side, String path) {
        lists.put(
                side,
                Map.of(Path.of(path), new ListSchema(RecordSchema.of(false, Map.of(), List.of()), Optional.empty())));
        return this;
    }

    /** Gives a property or group its own conflict policy. */
    Pairs conflictOf(String group, Resolution conflict) {
        return group(group, Optional.of(conflict), groups.get(group).members());
    }

    Pairs policies(PoliciesWith with) {
        policies = with.build();
        return this;
    }

    /** Match rules, one line each: {@code a = b and c = d}. */
    Pairs match(String... lines) {
        match = Lines.rules(lines);
        return this;
    }

    Pairs create(Creation where) {
        create = where;
        return this;
    }

    Pairs tie(Side side) {
        tie = side;
        return this;
    }

    Pairs filter(Side side, Condition condition) {
        filters.put(side, condition);
        return this;
    }

    Pairs readOnly(Side side) {
        readOnly.put(side, true);
        return this;
    }

    Pairs schema(Side side, PropertySchema... properties) {
        Stream.of(properties)
                .forEach(property -> schemas.get(side).put(property.path().text(), property));
        return this;
    }

    Pairs clocks(Side side, Traits.Clock... declared) {
        clocks.put(side, List.of(declared));
        return this;
    }

    Pairs readLag(Side side, Duration lag) {
        readLag.put(side, lag);
        return this;
    }

    Dataflow dataflow() {
        Pair pair = new Pair(
                "contact", end(Side.LEFT), end(Side.RIGHT), create, match, policies, List.copyOf(groups.values()));
        return new Dataflow("l-r", system(Side.LEFT), system(Side.RIGHT), tie, List.of(pair));
    }

    private Pair.End end(Side side) {
        return new Pair.End(side == Side.LEFT ? "Contact" : "Person", Optional.ofNullable(filters.get(side)));
    }

    private Dataflow.End system(Side side) {
        String name = side == Side.LEFT ? "l" : "r";
        return new Dataflow.End(name, name.toUpperCase(java.util.Locale.ROOT), readOnly.getOrDefault(side, false));
    }

    Traits traits(Side side) {
        List<PropertySchema> declared = new ArrayList<>(schemas.get(side).values());
        return new Traits(
                RecordSchema.of(false, Map.of(), declared)
                        .withSingles(singles.getOrDefault(side, Set.of()))
                        .withLists(lists.getOrDefault(side, Map.of())),
                clocks.get(side),
                readLag.getOrDefault(side, Duration.ZERO),
                Traits.Absence.DELETED,
                Set.of(),
                true,
                true,
                Duration.ofSeconds(30));
    }

    BoundPair bound() {
        return bound(Map.of());
    }

    /** Bound with the revisions of its properties, as {@link Revisions} stores them. */
    BoundPair bound(Map<String, Integer> revisions) {
        Dataflow dataflow = dataflow();
        return Binding.bind(
                "default",
                dataflow,
                dataflow.pairs().get(0),
                traits(Side.LEFT),
                traits(Side.RIGHT),
                FINGERPRINTS,
                revisions);
    }
}
