package dev.parley.infra;

import static dev.parley.infra.CloudTemplate.list;
import static dev.parley.infra.CloudTemplate.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Roles may do what is written out, to what is written out: no pattern, nobody else's policy. */
final class Permissions {

    private static final Pattern ACTION = Pattern.compile("[a-z0-9]+:[A-Za-z]+");

    private Permissions() {}

    static List<String> problems(Stacks stacks) {
        List<String> problems = new ArrayList<>();
        for (CloudTemplate template : stacks.all()) {
            template.properties("AWS::IAM::Role").forEach((name, role) -> {
                if (role.containsKey("ManagedPolicyArns")) {
                    problems.add(name + " takes over a managed policy");
                }
                list(role.get("Policies"))
                        .forEach(policy -> statements(map(map(policy).get("PolicyDocument")))
                                .forEach(statement -> problems(name, statement, problems)));
            });
            template.properties("AWS::Serverless::Function").forEach((name, function) -> {
                if (!function.containsKey("Role") || function.containsKey("Policies")) {
                    problems.add(name + " gets a role that is not written out");
                }
            });
            template.properties("AWS::Lambda::Permission")
                    .keySet()
                    .forEach(name -> problems.add(name + " lets others call the function by a pattern"));
        }
        return problems;
    }

    /** Of a policy document. */
    static List<Map<String, Object>> statements(Map<String, Object> document) {
        return list(document.get("Statement")).stream().map(CloudTemplate::map).toList();
    }

    private static void problems(String role, Map<String, Object> statement, List<String> problems) {
        for (String key : List.of("NotAction", "NotResource", "NotPrincipal")) {
            if (statement.containsKey(key)) {
                problems.add(role + " says " + key);
            }
        }
        for (Object action : list(statement.get("Action"))) {
            if (!ACTION.matcher(action.toString()).matches()) {
                problems.add(role + " may do " + action);
            }
        }
        for (Object resource : list(statement.get("Resource"))) {
            if (resource.toString().contains("*")) {
                problems.add(role + " may touch " + resource);
            }
        }
        if (list(statement.get("Resource")).isEmpty()) {
            problems.add(role + " has a statement without a resource");
        }
    }
}
