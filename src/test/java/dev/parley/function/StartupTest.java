package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.sync.Approvals;
import dev.parley.systems.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The start without a database and without credentials: neither is needed for it. */
class StartupTest {

    private static final Map<String, String> ENOUGH = Map.of(
            "PARLEY_DATAFLOW", "powerofficego-shopify",
            "PARLEY_TABLE", "parley",
            "PARLEY_FINGERPRINT_KEY", "a key of more than sixteen bytes");

    @TempDir
    private Path folder;

    @Test
    void callsNothingAndNeedsNoCredentials() {
        Startup startup = start(Map.of());

        JsonNode answer = startup.parts().actions().unknown(new Trigger.Unknown("x"));
        assertThat(answer.at("/error/code").asText()).isEqualTo("UNKNOWN_EVENT");
    }

    @Test
    void cannotVerifyAWebhookWithoutItsSecretAndSaysSo() {
        try (CapturedLog log = new CapturedLog()) {
            JsonNode answer = start(Map.of())
                    .parts()
                    .webhooks()
                    .answer(WebhookEvent.updated("1").json());

            assertThat(answer.path("statusCode").asInt()).isEqualTo(503);
            assertThat(log.lines()).anyMatch(line -> line.contains("SHOPIFY_WEBHOOK_SECRET"));
        }
    }

    @Test
    void tellsEveryProblemOfADefinitionWithItsLineAndDoesNotStart() throws IOException {
        Files.createDirectories(folder.resolve("dataflows"));
        Files.writeString(
                folder.resolve("dataflows/mine.yaml"),
                """
                dataflow: mine
                left:  { system: powerofficego }
                right: { system: shopify }
                pairs:
                  - name: customer
                    left:  { datatype: Customers person }
                    right: { datatype: Customer }
                    creat: in-right
                    properties:
                      - EmailAdress <-> email
                      - FirstName <-> first_nam
                """);
        try (CapturedLog log = new CapturedLog()) {
            StartProblem problem = catchThrowableOfType(
                    StartProblem.class,
                    () -> start(Map.of("PARLEY_DATAFLOW", "mine", "PARLEY_DEFINITIONS", folder.toString())));

            assertThat(problem.problems())
                    .hasSize(3)
                    .allMatch(line -> line.startsWith("mine.yaml:"))
                    .anyMatch(line -> line.startsWith("mine.yaml:8: ") && line.contains("creat"))
                    .anyMatch(line -> line.startsWith("mine.yaml:10: ") && line.contains("EmailAdress"))
                    .anyMatch(line -> line.startsWith("mine.yaml:11: ") && line.contains("first_nam"));
            assertThat(log.lines().stream().filter(line -> line.startsWith("ERROR")))
                    .hasSize(3);
        }
    }

    static Stream<Arguments> wrongSettings() {
        return Stream.of(
                arguments("PARLEY_DATAFLOW", "", "set it to one of customcrm-powerofficego, powerofficego-shopify"),
                arguments(
                        "PARLEY_DATAFLOW",
                        "nobody",
                        "PARLEY_DATAFLOW may be: customcrm-powerofficego, powerofficego-shopify"),
                arguments(
                        "PARLEY_DATAFLOW",
                        "../../secrets",
                        "PARLEY_DATAFLOW may be: customcrm-powerofficego, powerofficego-shopify"),
                arguments("PARLEY_CONNECTION", "a|b", "use up to 64 letters"),
                arguments("PARLEY_CONNECTION", "a/b", "use up to 64 letters"),
                arguments("PARLEY_DEFINITIONS", "/no/such/folder", "name one that holds dataflows/*.yaml"),
                arguments("PARLEY_TABLE", "", "the DynamoDB table"),
                arguments("PARLEY_FINGERPRINT_KEY", "", "openssl rand -base64 32"),
                arguments("PARLEY_FINGERPRINT_KEY", "fifteen letters", "shorter than 16 bytes"),
                arguments("PARLEY_TIME_BUDGET", "soon", "from 20 to 900"),
                arguments("PARLEY_TIME_BUDGET", "19", "from 20 to 900"),
                arguments("PARLEY_TIME_BUDGET", "901", "from 20 to 900"),
                arguments("PARLEY_WEBHOOK_BUDGET", "0", "leave it out for 3"),
                arguments("PARLEY_WEBHOOK_BUDGET", "-1", "leave it out for 3"),
                arguments("PARLEY_BODY_LIMIT", "1MB", "leave it out for 1048576"),
                arguments("PARLEY_BODY_LIMIT", "0", "leave it out for 1048576"),
                arguments("PARLEY_APPROVE", "yes", "neither ask nor auto"),
                arguments("PARLEY_METRICS", "all", "none of pair, dataflow, off"),
                arguments("PARLEY_SECRETS", "/parley/", "without a slash at its end"));
    }

    @ParameterizedTest
    @MethodSource("wrongSettings")
    void refusesASettingAndTellsTheWayOut(String name, String value, String told) {
        assertThatThrownBy(() -> start(Map.of(name, value)))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining(told);
    }

    @Test
    void tellsAllWrongSettingsAtOnce() {
        Settings none = Settings.of(Map.of("PARLEY_BODY_LIMIT", "x"));

        assertThatThrownBy(() -> new Startup(null).start(none))
                .hasMessageContaining("PARLEY_DATAFLOW")
                .hasMessageContaining("PARLEY_TABLE")
                .hasMessageContaining("PARLEY_FINGERPRINT_KEY")
                .hasMessageContaining("PARLEY_BODY_LIMIT");
    }

    @Test
    void takesBudgetsInSecondsAndKeysInBase64() {
        Settings settings = settings(Map.of(
                "PARLEY_TIME_BUDGET", "60s",
                "PARLEY_WEBHOOK_BUDGET", "2.5",
                "PARLEY_BODY_LIMIT", "2000",
                "PARLEY_FINGERPRINT_KEY", "AAECAwQFBgcICQoLDA0ODw=="));

        FunctionSettings read = FunctionSettings.of(settings, List.of(), Parts.CALL_TIMEOUT);

        assertThat(read.runBudget()).hasSeconds(60);
        assertThat(read.webhookBudget()).hasMillis(2500);
        assertThat(read.bodyLimit()).isEqualTo(2000);
        assertThat(read.fingerprintKey()).hasSize(16).startsWith(0, 1, 2);
    }

    @Test
    void asksBeforeADefinitionGoesLiveUnlessToldOtherwise() {
        FunctionSettings preset = FunctionSettings.of(settings(Map.of()), List.of(), Parts.CALL_TIMEOUT);
        FunctionSettings told = FunctionSettings.of(
                settings(Map.of("PARLEY_APPROVE", "auto", "PARLEY_EPOCH", "second")), List.of(), Parts.CALL_TIMEOUT);

        assertThat(preset.approvals()).isEqualTo(new Approvals(false, "parley"));
        assertThat(told.approvals()).isEqualTo(new Approvals(true, "second"));
    }

    @Test
    void printsMetricsOnLambdaUnlessToldOtherwise() {
        Map<String, String> onLambda = Map.of("AWS_LAMBDA_FUNCTION_NAME", "parley");
        Map<String, String> told = Map.of("AWS_LAMBDA_FUNCTION_NAME", "parley", "PARLEY_METRICS", "dataflow");

        assertThat(metrics(Map.of())).isEqualTo(Metrics.Detail.OFF);
        assertThat(metrics(onLambda)).isEqualTo(Metrics.Detail.PAIR);
        assertThat(metrics(told)).isEqualTo(Metrics.Detail.DATAFLOW);
    }

    private static Metrics.Detail metrics(Map<String, String> set) {
        return FunctionSettings.of(settings(set), List.of(), Parts.CALL_TIMEOUT).metrics();
    }

    @Test
    void takesAKeyThatIsNoBase64AsItsBytes() {
        FunctionSettings read = FunctionSettings.of(settings(Map.of()), List.of(), Parts.CALL_TIMEOUT);

        assertThat(new String(read.fingerprintKey())).isEqualTo("a key of more than sixteen bytes");
    }

    private static Startup start(Map<String, String> changes) {
        Startup startup = new Startup(null);
        startup.start(settings(changes));
        return startup;
    }

    private static Settings settings(Map<String, String> changes) {
        Map<String, String> all = new HashMap<>(ENOUGH);
        all.putAll(changes);
        return Settings.of(all);
    }
}
