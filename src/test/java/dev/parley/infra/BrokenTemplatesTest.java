package dev.parley.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules can fail: each refuses templates that break it, and says where. */
@DisplayName("The rules for templates refuse")
class BrokenTemplatesTest {

    private static final Stacks SHIPPED = Stacks.shipped();

    private static final Function<Stacks, List<String>> ALL = stacks -> Stream.of(
                    References.problems(stacks),
                    Nesting.problems(stacks),
                    Permissions.problems(stacks),
                    Upkeep.problems(stacks),
                    Watching.problems(stacks))
            .flatMap(List::stream)
            .toList();

    static Stream<Arguments> references() {
        return Stream.of(
                arguments(Stacks.ROOT, "!Ref CrmSecret", "!Ref CrmSecrets", "there is no CrmSecrets"),
                arguments(Stacks.DATAFLOW, "!GetAtt Log.Arn", "!GetAtt Log.Name", "there is no Log.Name"),
                arguments(Stacks.DATAFLOW, "${Api.ApiEndpoint}", "${Api.Url}", "there is no Api.Url"),
                arguments(Stacks.DATAFLOW, "!Ref Memory", "1024", "Parameters.Memory is not used"),
                arguments(Stacks.DATAFLOW, "[IsReserved,", "[Reserved,", "there is no Conditions.Reserved"),
                arguments(Stacks.DATAFLOW, "[Seconds,", "[Second,", "there is no Mappings.Second"),
                arguments(Stacks.ROOT, "Outputs.Webhooks", "Outputs.Hooks", "dataflow.yaml has no output Hooks"),
                arguments(Stacks.ROOT, "        LogDays: !Ref LogDays\n", "", "dataflow.yaml is not given LogDays"),
                arguments(Stacks.ROOT, "Topic: !If", "Topics: !If", "watch.yaml has no parameter Topics"),
                arguments(
                        Stacks.ROOT, "TemplateURL: watch.yaml", "TemplateURL: w.yaml", "there is no template w.yaml"));
    }

    static Stream<Arguments> permissions() {
        return Stream.of(
                arguments(Stacks.DATAFLOW, "- dynamodb:GetItem", "- dynamodb:*", "Role may do dynamodb:*"),
                arguments(Stacks.DATAFLOW, "table/${Table}\"", "table/*\"", "Role may touch"),
                arguments(Stacks.DATAFLOW, "Resource: !GetAtt Log.Arn", "Resource: \"*\"", "Role may touch *"),
                arguments(Stacks.DATAFLOW, "Resource: !GetAtt Log.Arn", "NotResource: x", "Role says NotResource"),
                arguments(
                        Stacks.DATAFLOW,
                        "Resource: [!Ref OwnSecret",
                        "Resources: [!Ref OwnSecret",
                        "without a resource"),
                arguments(Stacks.DATAFLOW, "      Role: !GetAtt Role.Arn\n", "", "a role that is not written out"),
                arguments(
                        Stacks.DATAFLOW,
                        "      Policies:\n        - PolicyName: call",
                        "      ManagedPolicyArns: [a]\n      Policies:\n        - PolicyName: call",
                        "CallerRole takes over a managed policy"));
    }

    static Stream<Arguments> upkeep() {
        return Stream.of(
                arguments(Stacks.ROOT, "    DeletionPolicy: Retain\n", "", "Links is not kept: DeletionPolicy"),
                arguments(Stacks.ROOT, "Policy: Retain", "Policy: Delete", "ParleySecret is not kept"),
                arguments(Stacks.ROOT, "RecoveryEnabled: true", "RecoveryEnabled: false", "point-in-time recovery"),
                arguments(Stacks.ROOT, "ProtectionEnabled: true", "ProtectionEnabled: false", "deletion protection"),
                arguments(Stacks.DATAFLOW, ", RetentionInDays: !Ref LogDays", "", "Log is without RetentionInDays"),
                arguments(Stacks.DATAFLOW, "$context.routeKey", "$context.path", "Stage logs path"),
                arguments(Stacks.DATAFLOW, "$context.status", "$context.identity.sourceIp", "Stage logs identity"),
                arguments(Stacks.DATAFLOW, "ThrottlingRateLimit", "Rate", "Stage is without ThrottlingRateLimit"),
                arguments(
                        Stacks.DATAFLOW,
                        "SqsManagedSseEnabled: true",
                        "DelaySeconds: 1",
                        "Queue is without encryption"),
                arguments(
                        Stacks.DATAFLOW,
                        "        DeadLetterConfig: { Arn: !GetAtt Queue.Arn }\n",
                        "",
                        "SyncTimer is without DeadLetterConfig"));
    }

    static Stream<Arguments> watching() {
        return Stream.of(
                arguments(
                        Stacks.WATCH, "MetricName: Throttles", "MetricName: Throttled", "Throttles looks at Throttled"),
                arguments(Stacks.WATCH, "MetricName: HeldPairs", "MetricName: Held", "Held looks at Held of Parley"),
                arguments(Stacks.WATCH, "[\"Parley\",\"Lag\"", "[\"Parley\",\"Lags\"", "Dashboard looks at Lags"),
                arguments(Stacks.WATCH, "{ Name: Dataflow,", "{ Name: Flow,", "of Parley Connection Flow"),
                arguments(Stacks.WATCH, "\"4xx\"", "\"4XXError\"", "Dashboard looks at 4XXError"),
                arguments(Stacks.WATCH, "Name: QueueName", "Name: Queue", "of AWS/SQS Queue"),
                arguments(Stacks.WATCH, "TreatMissingData: breaching", "TreatMissingData: missing", "takes silence"),
                arguments(
                        Stacks.WATCH,
                        "      AlarmActions: !If [Tells, [!Ref Topic], !Ref AWS::NoValue]\n",
                        "",
                        "Silent is without AlarmActions"));
    }

    @ParameterizedTest
    @MethodSource({"references", "permissions", "upkeep", "watching"})
    void whatBreaksThem(String file, String from, String to, String problem) {
        Stacks broken = SHIPPED.with(file, from, to);

        assertThat(ALL.apply(broken)).anyMatch(told -> told.contains(problem));
    }

    @Test
    @DisplayName("a key that stands twice")
    void aKeyThatStandsTwice() {
        assertThatThrownBy(
                        () -> SHIPPED.with(Stacks.ROOT, "      BillingMode:", "      KeySchema: x\n      BillingMode:"))
                .hasMessageContaining("duplicate key");
    }
}
