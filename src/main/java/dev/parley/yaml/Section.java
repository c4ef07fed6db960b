package dev.parley.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.parley.mapping.Path;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/** One mapping of a file, every value read by the form of its key; what could not be read counts as absent. */
public final class Section {

    private final Problems problems;
    private final Keys keys;
    private final int line;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, Object> values = new HashMap<>();

    private Section(Problems problems, Keys keys, int line) {
        this.problems = problems;
        this.keys = keys;
        this.line = line;
    }

    public static Optional<Section> of(Node node, String what, Keys keys, Problems problems) {
        return YamlMap.of(node, what, problems).map(map -> {
            map.allow(keys);
            Section section = new Section(problems, keys, map.line());
            keys.all().forEach(key -> section.add(key, map));
            return section;
        });
    }

    /** A section of just its first key. */
    public static Optional<Section> ofFirst(Node node, String what, Keys keys, Problems problems) {
        Section section = new Section(problems, keys, Problems.line(node));
        Key first = keys.all().get(0);
        Optional<?> value = first.form().read(what, node, problems);
        value.ifPresent(given -> section.values.put(first.name(), given));
        return value.map(given -> section);
    }

    private void add(Key key, YamlMap map) {
        Optional<Node> node = key.required() ? map.required(key.name(), "") : map.node(key.name());
        if (map.has(key.name())) {
            lines.put(key.name(), map.lineOf(key.name()));
        }
        node.flatMap(given -> key.form().read(key.name(), given, problems))
                .ifPresent(value -> values.put(key.name(), value));
    }

    /** Whether the key stands in the file, readable or not. */
    public boolean has(String key) {
        return known(key) && (lines.containsKey(key) || values.containsKey(key));
    }

    public int line() {
        return line;
    }

    public void problem(String key, String message, String wayOut) {
        problems.at(lines.getOrDefault(key, line), message, wayOut);
    }

    public Problems problems() {
        return problems;
    }

    public Optional<String> text(String key) {
        return value(key, String.class);
    }

    public String text(String key, String preset) {
        return text(key).orElse(preset);
    }

    public Optional<Path> path(String key) {
        return value(key, Path.class);
    }

    /** A single value; JSON null when absent. */
    public JsonNode json(String key) {
        return value(key, JsonNode.class).orElse(NullNode.getInstance());
    }

    public boolean flag(String key) {
        return value(key, Boolean.class).orElse(false);
    }

    public Optional<BigDecimal> number(String key) {
        return value(key, BigDecimal.class);
    }

    public int number(String key, int preset) {
        return number(key).map(BigDecimal::intValue).orElse(preset);
    }

    public <E extends Enum<E>> E choice(String key, E preset) {
        return value(key, preset.getDeclaringClass()).orElse(preset);
    }

    public Optional<Section> section(String key) {
        return value(key, Section.class);
    }

    /** A time as {@code 500ms}, {@code 2s}, {@code 5m}. */
    public Duration duration(String key, Duration preset) {
        return text(key).map(Durations::read).orElse(preset);
    }

    /** Free keys and their values; empty when absent. */
    public <T> Map<String, T> entries(String key, Class<T> type) {
        Map<String, T> typed = new LinkedHashMap<>();
        value(key, Map.class).ifPresent(map -> ((Map<?, ?>) map)
                .forEach((name, value) -> typed.put((String) name, type.cast(value))));
        return typed;
    }

    /** The items of a list; empty when absent. */
    public <T> List<T> items(String key, Class<T> type) {
        return value(key, List.class)
                .map(list -> ((List<?>) list).stream().map(type::cast).toList())
                .orElse(List.of());
    }

    private <T> Optional<T> value(String key, Class<T> type) {
        return known(key) ? Optional.ofNullable(values.get(key)).map(type::cast) : Optional.empty();
    }

    /** A key that is asked for but not listed could never be written: that is a mistake of ours. */
    private boolean known(String key) {
        if (!keys.names().contains(key)) {
            throw new IllegalStateException(keys.what() + " has no key " + key);
        }
        return true;
    }
}
