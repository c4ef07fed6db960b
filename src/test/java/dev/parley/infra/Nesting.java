package dev.parley.infra;

import static dev.parley.infra.CloudTemplate.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A stack within the stack gets the parameters it has, all that it needs, and is asked for outputs that it has. */
final class Nesting {

    private Nesting() {}

    static List<String> problems(Stacks stacks) {
        List<String> problems = new ArrayList<>();
        Map<String, Map<String, Object>> nested = stacks.root().properties("AWS::CloudFormation::Stack");
        nested.forEach((name, properties) -> {
            CloudTemplate child = stacks.templates().get(String.valueOf(properties.get("TemplateURL")));
            if (child == null) {
                problems.add(name + ": there is no template " + properties.get("TemplateURL"));
                return;
            }
            parameters(name, map(properties.get("Parameters")), child, problems);
        });
        CloudTemplate.walk(stacks.root().root(), (key, argument) -> {
            if (key.equals("Fn::GetAtt") && nested.containsKey(((List<?>) argument).get(0))) {
                output(stacks, nested, (List<?>) argument, problems);
            }
        });
        return problems;
    }

    private static void parameters(String name, Map<String, Object> given, CloudTemplate child, List<String> problems) {
        Map<String, Object> wanted = child.section("Parameters");
        given.keySet().stream()
                .filter(parameter -> !wanted.containsKey(parameter))
                .forEach(parameter -> problems.add(name + ": " + child.file() + " has no parameter " + parameter));
        wanted.forEach((parameter, declared) -> {
            if (!given.containsKey(parameter) && !map(declared).containsKey("Default")) {
                problems.add(name + ": " + child.file() + " is not given " + parameter);
            }
        });
    }

    private static void output(
            Stacks stacks, Map<String, Map<String, Object>> nested, List<?> argument, List<String> problems) {
        Object file = nested.get(argument.get(0)).get("TemplateURL");
        String output = argument.get(1).toString().replace("Outputs.", "");
        if (!stacks.templates().get(file.toString()).section("Outputs").containsKey(output)) {
            problems.add(file + " has no output " + output);
        }
    }
}
