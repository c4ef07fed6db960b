package dev.parley.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A CloudFormation template as plain data, with the short forms of functions written out: {@code !Ref x} is a map of
 * {@code Ref} to {@code x}, {@code !GetAtt a.b} a map of {@code Fn::GetAtt} to the list of {@code a} and {@code b}.
 */
record CloudTemplate(String file, Map<String, Object> root) {

    /** @throws RuntimeException when it is no YAML, or a key stands twice */
    static CloudTemplate of(String file, String text) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new CloudTemplate(file, map(new Yaml(new WithFunctions(options)).load(text)));
    }

    /** A section, by name; empty when it is not there. */
    Map<String, Object> section(String name) {
        return map(root.get(name));
    }

    /** Resources of a type, by logical name. */
    Map<String, Map<String, Object>> resources(Predicate<String> type) {
        Map<String, Map<String, Object>> found = new TreeMap<>();
        section("Resources").forEach((name, resource) -> {
            if (type.test(String.valueOf(map(resource).get("Type")))) {
                found.put(name, map(resource));
            }
        });
        return found;
    }

    /** The properties of each resource of a type, by logical name. */
    Map<String, Map<String, Object>> properties(String type) {
        Map<String, Map<String, Object>> found = new TreeMap<>();
        resources(type::equals).forEach((name, resource) -> found.put(name, map(resource.get("Properties"))));
        return found;
    }

    /** Hands over every map entry within a node, however deep. */
    static void walk(Object node, BiConsumer<String, Object> visitor) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                visitor.accept(String.valueOf(key), value);
                walk(value, visitor);
            });
        } else if (node instanceof List<?> list) {
            list.forEach(element -> walk(element, visitor));
        }
    }

    /** A node that is a map, or an empty one. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return node instanceof Map<?, ?> ? (Map<String, Object>) node : Map.of();
    }

    /** A node that is a list; one alone is a list of one. */
    static List<?> list(Object node) {
        return node == null ? List.of() : node instanceof List<?> list ? list : List.of(node);
    }

    /** Understands CloudFormation's tags. */
    private static final class WithFunctions extends SafeConstructor {

        WithFunctions(LoaderOptions options) {
            super(options);
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return function(node.getTag().getValue().substring(1), argument(node));
                }
            });
        }

        private Object argument(Node node) {
            if (node instanceof ScalarNode scalar) {
                return scalar.getValue();
            }
            return node instanceof SequenceNode sequence
                    ? constructSequence(sequence)
                    : constructMapping((MappingNode) node);
        }

        private static Map<String, Object> function(String name, Object argument) {
            if (name.equals("Ref") || name.equals("Condition")) {
                return Map.of(name, argument);
            }
            boolean attribute = name.equals("GetAtt") && argument instanceof String;
            return Map.of("Fn::" + name, attribute ? List.of(((String) argument).split("\\.", 2)) : argument);
        }
    }
}
