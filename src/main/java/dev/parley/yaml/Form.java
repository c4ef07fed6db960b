package dev.parley.yaml;

import dev.parley.mapping.Path;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What a value of a file may look like. Reading one that does not is a problem and yields nothing. */
public sealed interface Form {

    /** @param key names the value in problems */
    Optional<?> read(String key, Node node, Problems problems);

    /**
     * Text of a pattern, as {@link String}.
     *
     * @param what completes "must be …"
     */
    record Text(String pattern, String what) implements Form {
        @Override
        public Optional<String> read(String key, Node node, Problems problems) {
            Optional<String> text = Scalars.text(node).filter(given -> Pattern.matches(pattern, given));
            if (text.isEmpty()) {
                problems.at(node, "\"" + key + "\" must be " + what, "");
            }
            return text;
        }
    }

    /** A dotted path into JSON, as {@link Path}. */
    record JsonPath() implements Form {
        public static final String PATTERN = "[^.{}\\s]+(\\.[^.{}\\s]+)*";

        @Override
        public Optional<Path> read(String key, Node node, Problems problems) {
            Optional<String> text = Scalars.text(node).filter(given -> Pattern.matches(PATTERN, given));
            if (text.isEmpty()) {
                problems.at(node, "\"" + key + "\" must be a path", "write names with one dot between");
            }
            return text.map(Path::of);
        }
    }

    /** A number from {@code least} to {@code most}, as {@link BigDecimal}. */
    record Number(boolean whole, long least, long most) implements Form {
        @Override
        public Optional<BigDecimal> read(String key, Node node, Problems problems) {
            Optional<BigDecimal> number = Scalars.text(node)
                    .filter(text -> text.matches(whole ? "\\d{1,9}" : "\\d{1,9}(\\.\\d{1,6})?"))
                    .map(BigDecimal::new)
                    .filter(value -> value.compareTo(BigDecimal.valueOf(least)) >= 0
                            && value.compareTo(BigDecimal.valueOf(most)) <= 0);
            if (number.isEmpty()) {
                String kind = whole ? "a whole number" : "a number";
                problems.at(node, "\"" + key + "\" must be " + kind + " from " + least + " to " + most, "");
            }
            return number;
        }
    }

    /** {@code true} or {@code false}, as {@link Boolean}. */
    record Flag() implements Form {
        @Override
        public Optional<Boolean> read(String key, Node node, Problems problems) {
            Optional<String> text = Scalars.text(node).filter(List.of("true", "false")::contains);
            if (text.isEmpty()) {
                problems.at(node, "\"" + key + "\" must be true or false", "");
            }
            return text.map(Boolean::valueOf);
        }
    }

    /** One of a few words, as a constant of an enum. */
    record Choice(List<? extends Enum<?>> constants, List<String> words) implements Form {
        public static <E extends Enum<E>> Choice of(Class<E> type) {
            return new Choice(List.of(type.getEnumConstants()), Scalars.words(type));
        }

        @Override
        public Optional<? extends Enum<?>> read(String key, Node node, Problems problems) {
            String word = Scalars.text(node).orElse("");
            int at = words.indexOf(word);
            if (at < 0) {
                String message = "unknown value \"" + word + "\" of \"" + key + "\"";
                problems.at(node, message, Nearest.wayOut(word, words));
            }
            return at < 0 ? Optional.empty() : Optional.of(constants.get(at));
        }
    }

    /** One of a few words that are no constants of an enum, as {@link String}. */
    record Words(List<String> words) implements Form {
        public Words {
            words = List.copyOf(words);
        }

        @Override
        public Optional<String> read(String key, Node node, Problems problems) {
            String word = Scalars.text(node).orElse("");
            if (words.contains(word)) {
                return Optional.of(word);
            }
            String message = "unknown value \"" + word + "\" of \"" + key + "\"";
            problems.at(node, message, Nearest.wayOut(word, words));
            return Optional.empty();
        }
    }

    /** One of several forms, as the first of them that fits. */
    record Either(List<Form> forms) implements Form {
        public static Either of(Form... forms) {
            return new Either(List.of(forms));
        }

        @Override
        public Optional<?> read(String key, Node node, Problems problems) {
            for (Form form : forms) {
                Problems own = new Problems("");
                Optional<?> read = form.read(key, node, own);
                if (own.none()) {
                    return read;
                }
            }
            problems.at(node, "\"" + key + "\" has none of the forms it may have", "");
            return Optional.empty();
        }
    }

    /** Any single value, as {@link com.fasterxml.jackson.databind.JsonNode}: unquoted numbers and booleans as such. */
    record Literal() implements Form {
        @Override
        public Optional<?> read(String key, Node node, Problems problems) {
            if (node instanceof ScalarNode scalar) {
                return Optional.of(Scalars.json(scalar));
            }
            problems.at(node, "\"" + key + "\" must be a single value", "");
            return Optional.empty();
        }
    }

    /** A mapping of known keys, as {@link Section}. */
    record Mapping(Keys keys) implements Form {
        @Override
        public Optional<Section> read(String key, Node node, Problems problems) {
            return Section.of(node, "\"" + key + "\"", keys, problems);
        }
    }

    /** A mapping of free keys whose values are alike, as a map in the order of the file. */
    record Entries(Form value) implements Form {
        @Override
        public Optional<Map<String, Object>> read(String key, Node node, Problems problems) {
            Optional<YamlMap> map = YamlMap.of(node, "\"" + key + "\"", problems);
            if (map.isEmpty()) {
                return Optional.empty();
            }
            Map<String, Object> read = new LinkedHashMap<>();
            for (NodeTuple entry : ((MappingNode) node).getValue()) {
                String name = Scalars.text(entry.getKeyNode()).orElse("");
                Optional<Node> given =
                        read.containsKey(name) ? Optional.empty() : map.get().node(name);
                given.flatMap(each -> value.read(name, each, problems)).ifPresent(each -> read.put(name, each));
            }
            return Optional.of(read);
        }
    }

    /**
     * A list of values that are alike, as {@link List}.
     *
     * @param needed whether one without items is a problem
     */
    record Items(Form item, boolean needed) implements Form {
        public Items(Form item) {
            this(item, false);
        }

        @Override
        public Optional<List<Object>> read(String key, Node node, Problems problems) {
            if (!(node instanceof SequenceNode sequence)) {
                problems.at(
                        node, "\"" + key + "\" must be a list", "write \"- \" before each item, or [ … ] around them");
                return Optional.empty();
            }
            if (needed && sequence.getValue().isEmpty()) {
                problems.at(node, "\"" + key + "\" is an empty list", "");
            }
            List<Object> read = new ArrayList<>();
            sequence.getValue().forEach(each -> item.read(key, each, problems).ifPresent(read::add));
            return Optional.of(read);
        }
    }

    /** A mapping, or in its place the single value of its first key, as {@link Section}. */
    record Short(Keys keys) implements Form {
        @Override
        public Optional<Section> read(String key, Node node, Problems problems) {
            return node instanceof ScalarNode
                    ? Section.ofFirst(node, key, keys, problems)
                    : Section.of(node, "\"" + key + "\"", keys, problems);
        }
    }
}
