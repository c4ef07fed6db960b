package dev.parley.infra;

import static dev.parley.infra.CloudTemplate.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** What must not be lost is kept, what must not pile up ends, and nothing personal is collected on the way. */
final class Upkeep {

    /** What tells who called, or what was sent; the path may hold a token. */
    private static final Set<String> PERSONAL = Set.of("identity", "path", "authorizer", "extendedRequestId", "domain");

    private final List<String> problems = new ArrayList<>();

    private Upkeep() {}

    static List<String> problems(Stacks stacks) {
        Upkeep upkeep = new Upkeep();
        for (CloudTemplate template : stacks.all()) {
            upkeep.kept(template, "AWS::DynamoDB::Table");
            upkeep.kept(template, "AWS::SecretsManager::Secret");
            upkeep.each(template, "AWS::DynamoDB::Table", upkeep::table);
            upkeep.each(template, "AWS::Logs::LogGroup", (name, log) -> upkeep.has(name, log, "RetentionInDays"));
            upkeep.each(template, "AWS::SQS::Queue", upkeep::queue);
            upkeep.each(template, "AWS::ApiGatewayV2::Stage", upkeep::stage);
            upkeep.each(template, "AWS::Scheduler::Schedule", upkeep::schedule);
        }
        return upkeep.problems;
    }

    private void each(CloudTemplate template, String type, BiConsumer<String, Map<String, Object>> rule) {
        template.properties(type).forEach(rule);
    }

    private void kept(CloudTemplate template, String type) {
        template.resources(type::equals).forEach((name, resource) -> {
            for (String policy : List.of("DeletionPolicy", "UpdateReplacePolicy")) {
                if (!"Retain".equals(resource.get(policy))) {
                    problems.add(name + " is not kept: " + policy);
                }
            }
        });
    }

    private void table(String name, Map<String, Object> table) {
        is(
                name,
                "point-in-time recovery",
                map(table.get("PointInTimeRecoverySpecification")).get("PointInTimeRecoveryEnabled"));
        is(name, "deletion protection", table.get("DeletionProtectionEnabled"));
    }

    private void queue(String name, Map<String, Object> queue) {
        is(name, "encryption", queue.get("SqsManagedSseEnabled"));
        has(name, queue, "MessageRetentionPeriod");
    }

    private void stage(String name, Map<String, Object> stage) {
        has(name, map(stage.get("DefaultRouteSettings")), "ThrottlingRateLimit");
        has(name, map(stage.get("DefaultRouteSettings")), "ThrottlingBurstLimit");
        String format = String.valueOf(map(stage.get("AccessLogSettings")).get("Format"));
        PERSONAL.stream()
                .filter(what -> format.contains("$context." + what))
                .forEach(what -> problems.add(name + " logs " + what));
    }

    private void schedule(String name, Map<String, Object> schedule) {
        has(name, map(schedule.get("Target")), "DeadLetterConfig");
    }

    private void is(String name, String what, Object value) {
        if (!Boolean.TRUE.equals(value)) {
            problems.add(name + " is without " + what);
        }
    }

    private void has(String name, Map<String, Object> properties, String property) {
        if (!properties.containsKey(property)) {
            problems.add(name + " is without " + property);
        }
    }
}
