package dev.parley.infra;

import static dev.parley.infra.CloudTemplate.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every name that is used is there, with the attribute that is asked for; every name that is there is used. */
final class References {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}!]+)}");

    private static final Set<String> PSEUDO =
            Set.of("AWS::AccountId", "AWS::NoValue", "AWS::Partition", "AWS::Region", "AWS::StackName");

    /** AWS CloudFormation Template Reference, "Return values" of each type. */
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "AWS::ApiGatewayV2::Api", Set.of("ApiEndpoint", "ApiId"),
            "AWS::DynamoDB::Table", Set.of("Arn", "StreamArn"),
            "AWS::IAM::Role", Set.of("Arn", "RoleId"),
            "AWS::Logs::LogGroup", Set.of("Arn"),
            "AWS::Serverless::Function", Set.of("Arn"),
            "AWS::SQS::Queue", Set.of("Arn", "QueueName", "QueueUrl"));

    private final CloudTemplate template;
    private final Set<String> used = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private References(CloudTemplate template) {
        this.template = template;
    }

    static List<String> problems(Stacks stacks) {
        return stacks.all().stream()
                .flatMap(template -> new References(template).problems().stream())
                .toList();
    }

    private List<String> problems() {
        for (String section : List.of("Conditions", "Resources", "Outputs")) {
            CloudTemplate.walk(template.section(section), this::look);
        }
        for (String section : List.of("Parameters", "Mappings", "Conditions")) {
            template.section(section).keySet().stream()
                    .filter(name -> !used.contains(section + "." + name))
                    .forEach(name -> problem(section + "." + name + " is not used"));
        }
        return problems;
    }

    private void look(String key, Object argument) {
        switch (key) {
            case "Ref" -> ref(argument.toString());
            case "Fn::GetAtt" -> {
                List<?> names = (List<?>) argument;
                attribute(names.get(0).toString(), names.get(1).toString());
            }
            case "Fn::Sub" -> substitute(argument.toString());
            case "Fn::If" -> named("Conditions", ((List<?>) argument).get(0).toString());
            case "Fn::FindInMap" ->
                named("Mappings", ((List<?>) argument).get(0).toString());
            case "Condition" -> {
                // Of a resource or an output; a policy's condition is a map.
                if (argument instanceof String name) {
                    named("Conditions", name);
                }
            }
            default -> {
                // Not a reference.
            }
        }
    }

    private void substitute(String text) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            String[] names = placeholder.group(1).split("\\.", 2);
            if (names.length == 1) {
                ref(names[0]);
            } else {
                attribute(names[0], names[1]);
            }
        }
    }

    private void ref(String name) {
        used.add("Parameters." + name);
        if (!PSEUDO.contains(name)
                && !template.section("Parameters").containsKey(name)
                && !template.section("Resources").containsKey(name)) {
            problem("there is no " + name);
        }
    }

    private void attribute(String resource, String attribute) {
        Object type = map(template.section("Resources").get(resource)).get("Type");
        boolean ofStack = "AWS::CloudFormation::Stack".equals(type) && attribute.startsWith("Outputs.");
        if (!ofStack && !ATTRIBUTES.getOrDefault(String.valueOf(type), Set.of()).contains(attribute)) {
            problem("there is no " + resource + "." + attribute);
        }
    }

    private void named(String section, String name) {
        used.add(section + "." + name);
        if (!template.section(section).containsKey(name)) {
            problem("there is no " + section + "." + name);
        }
    }

    private void problem(String text) {
        problems.add(template.file() + ": " + text);
    }
}
