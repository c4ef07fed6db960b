package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Definitions;
import dev.parley.infra.Evaluation;
import dev.parley.sync.Approvals;
import dev.parley.systems.Settings;
import dev.parley.systems.Systems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What infra/ deploys, as the function itself sees it. */
@DisplayName("The function that is deployed")
class DeployedFunctionTest {

    private static final Systems SYSTEMS = Systems.builtInAnd(List.of());
    private static final Definitions DEFINITIONS = new Definitions(Optional.empty(), new SystemsCatalog(SYSTEMS));

    @ParameterizedTest
    @ValueSource(strings = {"Crm", "Shop"})
    @DisplayName("starts with the settings it is given, and knows every one")
    void startsWithTheSettingsItIsGivenAndKnowsEveryOne(String stack) {
        Map<String, String> environment = Evaluation.environment(stack, Map.of());
        Set<String> asked = new HashSet<>();
        Settings settings = name -> {
            asked.add(name);
            return Settings.of(environment).get(name);
        };

        FunctionSettings read = FunctionSettings.of(settings, DEFINITIONS.names(), Parts.CALL_TIMEOUT);

        FunctionSettings.definitions(settings);
        assertThat(DEFINITIONS.named(read.dataflow())).isNotNull();
        assertThat(read.table()).isEqualTo("Links");
        assertThat(environment.keySet())
                .filteredOn(name -> name.startsWith("PARLEY_"))
                .isSubsetOf(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50", "110", "290", "590", "880"})
    @DisplayName("ends its runs before Lambda does")
    void endsItsRunsBeforeLambdaDoes(String seconds) {
        Map<String, String> given = Map.of("RunSeconds", seconds);

        FunctionSettings read = FunctionSettings.of(
                Settings.of(Evaluation.environment("Crm", given)), DEFINITIONS.names(), Parts.CALL_TIMEOUT);

        Duration timeout = Duration.ofSeconds(
                Long.parseLong(Evaluation.function("Crm", given).get("Timeout").toString()));
        assertThat(read.runBudget()).isLessThanOrEqualTo(timeout.minusSeconds(10));
        assertThat(timeout).isLessThanOrEqualTo(Duration.ofMinutes(15));
    }

    @Test
    @DisplayName("asks again when it is given a restored table")
    void asksAgainWhenItIsGivenARestoredTable() {
        Map<String, String> environment = Evaluation.environment("Crm", Map.of("RestoredTable", "restored"));

        FunctionSettings read = FunctionSettings.of(Settings.of(environment), DEFINITIONS.names(), Parts.CALL_TIMEOUT);

        assertThat(read.table()).isEqualTo("restored");
        assertThat(read.approvals()).isEqualTo(new Approvals(false, "restored"));
    }

    @Test
    @DisplayName("stays below what PowerOffice allows, in all its instances together")
    void staysBelowWhatPowerOfficeAllows() throws IOException {
        String row = Files.readAllLines(Path.of("docs/reference/settings.md")).stream()
                .filter(line -> line.startsWith("| `POWEROFFICEGO_RATE`"))
                .findFirst()
                .orElseThrow();
        double rate = Double.parseDouble(row.replaceAll(".*`([0-9.]+)` \\|$", "$1"));

        double together = Stream.of("Crm", "Shop")
                .map(stack -> Evaluation.function(stack, Map.of()).get("ReservedConcurrentExecutions"))
                .mapToDouble(instances -> rate * Integer.parseInt(instances.toString()))
                .sum();

        assertThat(together).isPositive().isLessThan(10);
    }

    @ParameterizedTest
    @CsvSource({"SyncTimer,sync", "ReconcileTimer,reconcile"})
    @DisplayName("is woken by schedules that it takes for schedules")
    void isWokenBySchedulesThatItTakesForSchedules(String timer, String action) throws Exception {
        Trigger trigger =
                Trigger.of(new ObjectMapper().readTree(Evaluation.schedules().get(timer)));

        assertThat(trigger).isInstanceOf(Trigger.Scheduled.class);
        assertThat(((Trigger.Scheduled) trigger).request().path("action").asText())
                .isEqualTo(action);
        assertThat(Evaluation.schedules()).hasSize(2);
    }

    @Test
    @DisplayName("has a secret for each system of its dataflow")
    void hasASecretForEachSystemOfItsDataflow() {
        for (String stack : List.of("Crm", "Shop")) {
            Dataflow dataflow =
                    DEFINITIONS.named(Evaluation.environment(stack, Map.of()).get("PARLEY_DATAFLOW"));

            assertThat(Evaluation.secrets(stack))
                    .containsExactlyInAnyOrder(
                            "parley/default/parley",
                            "parley/default/" + dataflow.left().system(),
                            "parley/default/" + dataflow.right().system());
        }
    }
}
