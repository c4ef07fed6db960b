package dev.parley.infra;

import static dev.parley.infra.CloudTemplate.map;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What CloudFormation makes of values in a template, as far as these templates need it. Of a resource stands its
 * logical name, of an attribute an address with both names.
 */
public final class Evaluation {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

    private static final Map<String, String> STACK = Map.of("AWS::StackName", "parley");

    private final CloudTemplate template;
    private final Map<String, Object> parameters;

    private Evaluation(CloudTemplate template, Map<String, Object> parameters) {
        this.template = template;
        this.parameters = parameters;
    }

    /**
     * The environment of the function that a nested stack of the root makes, by variable.
     *
     * @param stack its logical name
     * @param given parameters of the root; the others have their defaults
     */
    public static Map<String, String> environment(String stack, Map<String, String> given) {
        Map<String, Object> variables =
                map(map(function(stack, given).get("Environment")).get("Variables"));
        Map<String, String> values = new LinkedHashMap<>();
        variables.forEach((name, value) -> values.put(name, value.toString()));
        return values;
    }

    /** All properties of that function. */
    public static Map<String, Object> function(String stack, Map<String, String> given) {
        return inStack(stack, given).only("AWS::Serverless::Function");
    }

    /** The input of each schedule, by logical name. */
    public static Map<String, String> schedules() {
        Map<String, String> inputs = new HashMap<>();
        Stacks.shipped()
                .dataflow()
                .properties("AWS::Scheduler::Schedule")
                .forEach((name, schedule) -> inputs.put(
                        name, map(schedule.get("Target")).get("Input").toString()));
        return inputs;
    }

    /** Names of the secrets that a nested stack may read. */
    public static List<String> secrets(String stack) {
        Evaluation root = root(Map.of());
        var secrets = root.template.properties("AWS::SecretsManager::Secret");
        Map<String, Object> nested =
                root.template.properties("AWS::CloudFormation::Stack").get(stack);
        return map(nested.get("Parameters")).values().stream()
                .map(parameter -> secrets.get(String.valueOf(map(parameter).get("Ref"))))
                .filter(Objects::nonNull)
                .map(secret -> root.value(secret.get("Name")).toString())
                .toList();
    }

    private static Evaluation root(Map<String, String> given) {
        CloudTemplate template = Stacks.shipped().root();
        Map<String, Object> parameters = new HashMap<>();
        template.section("Parameters").forEach((name, declared) -> {
            Object preset = map(declared).get("Default");
            parameters.put(name, given.getOrDefault(name, preset == null ? name : preset.toString()));
        });
        return new Evaluation(template, parameters);
    }

    private static Evaluation inStack(String stack, Map<String, String> given) {
        Evaluation root = root(given);
        Map<String, Object> nested =
                root.template.properties("AWS::CloudFormation::Stack").get(stack);
        String file = nested.get("TemplateURL").toString();
        return new Evaluation(Stacks.shipped().templates().get(file), map(root.value(nested.get("Parameters"))));
    }

    private Map<String, Object> only(String type) {
        return map(value(template.properties(type).values().iterator().next()));
    }

    /** @return null for {@code AWS::NoValue} */
    private Object value(Object node) {
        if (node instanceof List<?> list) {
            return list.stream().map(this::value).toList();
        }
        if (!(node instanceof Map<?, ?>)) {
            return node;
        }
        Map<String, Object> map = map(node);
        if (map.size() == 1) {
            Map.Entry<String, Object> only = map.entrySet().iterator().next();
            if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
                return function(only.getKey(), only.getValue());
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, part) -> {
            Object value = value(part);
            if (value != null) {
                values.put(key, value);
            }
        });
        return values;
    }

    private Object function(String name, Object argument) {
        return switch (name) {
            case "Ref" -> ref(argument.toString());
            case "Fn::Sub" -> substituted(argument.toString());
            case "Fn::GetAtt" -> attribute(((List<?>) argument).get(0) + "." + ((List<?>) argument).get(1));
            case "Fn::If" -> value(((List<?>) argument).get(holds(((List<?>) argument).get(0)) ? 1 : 2));
            case "Fn::FindInMap" -> found((List<?>) argument);
            default -> throw new IllegalArgumentException("these templates have no " + name);
        };
    }

    private Object ref(String name) {
        return name.equals("AWS::NoValue") ? null : parameters.getOrDefault(name, STACK.getOrDefault(name, name));
    }

    private Object found(List<?> path) {
        Map<String, Object> mapping =
                map(template.section("Mappings").get(path.get(0).toString()));
        return map(mapping.get(value(path.get(1)).toString())).get(path.get(2).toString());
    }

    private String substituted(String text) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        return placeholder.replaceAll(match -> Matcher.quoteReplacement(
                match.group(1).contains(".")
                        ? attribute(match.group(1))
                        : ref(match.group(1)).toString()));
    }

    private static String attribute(String names) {
        return "https://" + names.toLowerCase(Locale.ROOT);
    }

    private boolean holds(Object condition) {
        return truth(template.section("Conditions").get(condition.toString()));
    }

    private boolean truth(Object node) {
        Map.Entry<String, Object> test = map(node).entrySet().iterator().next();
        List<?> arguments = (List<?>) test.getValue();
        return test.getKey().equals("Fn::Not")
                ? !truth(arguments.get(0))
                : value(arguments.get(0)).equals(value(arguments.get(1)));
    }
}
