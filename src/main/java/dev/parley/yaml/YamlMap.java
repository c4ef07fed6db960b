package dev.parley.yaml;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The keys of one mapping, each known, each once, each with a value of the right kind; anything else is a problem. */
public final class YamlMap {

    private final int line;
    private final Problems problems;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final Set<String> misspelt = new HashSet<>();
    private Optional<Keys> known = Optional.empty();

    private YamlMap(MappingNode node, Problems problems) {
        this.line = Problems.line(node);
        this.problems = problems;
        node.getValue().forEach(this::add);
    }

    /** @param what names the mapping in the problem that is reported when the node is none */
    public static Optional<YamlMap> of(Node node, String what, Problems problems) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(mapping, problems));
        }
        problems.at(node, what + " must be keys with values", "write \"key: value\" lines, or { key: value }");
        return Optional.empty();
    }

    private void add(NodeTuple entry) {
        Optional<String> key = Scalars.text(entry.getKeyNode());
        if (key.isEmpty()) {
            problems.at(entry.getKeyNode(), "a key must be a single word", "");
        } else if (entries.containsKey(key.get())) {
            String message = "key \"" + key.get() + "\" stands twice, first in line " + lineOf(key.get());
            problems.at(entry.getKeyNode(), message, "keep one of them");
        } else {
            entries.put(key.get(), entry);
            if (Scalars.isNull(entry.getValueNode())) {
                problems.at(entry.getKeyNode(), "key \"" + key.get() + "\" has no value", "give it one, or remove it");
            }
        }
    }

    /** Reports every key that is not among the known ones; from now on no other may be asked for. */
    public YamlMap allow(Keys known) {
        this.known = Optional.of(known);
        for (String key : entries.keySet()) {
            if (known.key(key).isEmpty()) {
                Set<String> names = known.names();
                problems.at(lineOf(key), "unknown key \"" + key + "\"", Nearest.wayOut(key, names));
                Nearest.to(key, names).ifPresent(misspelt::add);
            }
        }
        return this;
    }

    /** Its keys in the order of the file. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    public int line() {
        return line;
    }

    public boolean has(String key) {
        if (known.isPresent() && known.get().key(key).isEmpty()) {
            // It could never be written: that is a mistake of ours.
            throw new IllegalStateException(known.get().what() + " has no key " + key);
        }
        return entries.containsKey(key);
    }

    /** The line of the key, or of the mapping where it is absent. */
    public int lineOf(String key) {
        return entries.containsKey(key) ? Problems.line(entries.get(key).getKeyNode()) : line;
    }

    /** The value; empty when the key is absent or has none. */
    public Optional<Node> node(String key) {
        return Optional.ofNullable(has(key) ? entries.get(key) : null)
                .map(NodeTuple::getValueNode)
                .filter(node -> !Scalars.isNull(node));
    }

    /** Like {@link #node}; absence is a problem, unless another key was reported as a misspelling of this one. */
    public Optional<Node> required(String key, String wayOut) {
        if (!has(key) && !misspelt.contains(key)) {
            problems.at(line, "key \"" + key + "\" is missing", wayOut);
        }
        return node(key);
    }

    public Optional<String> text(String key) {
        return node(key).flatMap(node -> text(key, node));
    }

    public Optional<String> requiredText(String key, String wayOut) {
        return required(key, wayOut).flatMap(node -> text(key, node));
    }

    public List<Node> list(String key) {
        return node(key).map(node -> items(key, node)).orElse(List.of());
    }

    public List<Node> requiredList(String key, String wayOut) {
        return required(key, wayOut).map(node -> items(key, node)).orElse(List.of());
    }

    /** Like {@link #requiredList}; a list without items is a problem too. */
    public List<Node> requiredItems(String key, String wayOut) {
        List<Node> items = requiredList(key, wayOut);
        if (emptyList(key)) {
            problems.at(lineOf(key), "\"" + key + "\" is an empty list", wayOut);
        }
        return items;
    }

    public boolean emptyList(String key) {
        return node(key)
                .filter(SequenceNode.class::isInstance)
                .filter(node -> ((SequenceNode) node).getValue().isEmpty())
                .isPresent();
    }

    public boolean flag(String key) {
        Optional<String> text = text(key);
        if (text.isPresent() && !Set.of("true", "false").contains(text.get())) {
            problems.at(lineOf(key), "\"" + key + "\" must be true or false", "");
        }
        return text.filter("true"::equals).isPresent();
    }

    /** One of the words of an enum, which must be those of the key. */
    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        List<String> words = Scalars.words(type);
        if (known.isPresent() && !known.get().words(key).equals(words)) {
            throw new IllegalStateException(known.get().what() + " has other words for " + key);
        }
        return word(key, words).flatMap(word -> Scalars.constant(type, word));
    }

    /** One of the words of the key. */
    public Optional<String> word(String key) {
        return word(key, known.map(keys -> keys.words(key)).orElseThrow());
    }

    private Optional<String> word(String key, List<String> words) {
        Optional<String> given = text(key);
        given.filter(word -> !words.contains(word)).ifPresent(word -> unknownValue(key, word, words));
        return given.filter(words::contains);
    }

    private void unknownValue(String key, String value, List<String> known) {
        problems.at(lineOf(key), "unknown value \"" + value + "\" of \"" + key + "\"", Nearest.wayOut(value, known));
    }

    private Optional<String> text(String key, Node node) {
        Optional<String> text = Scalars.text(node);
        if (text.isEmpty()) {
            problems.at(node, "\"" + key + "\" must be a single value", "");
        }
        return text;
    }

    private List<Node> items(String key, Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        problems.at(node, "\"" + key + "\" must be a list", "write \"- \" before each item, or [ … ] around them");
        return List.of();
    }
}
