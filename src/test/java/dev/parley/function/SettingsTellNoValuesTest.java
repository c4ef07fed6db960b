package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.systems.Settings;
import dev.parley.systems.SettingsProblem;
import dev.parley.systems.SystemType;
import dev.parley.systems.Systems;
import dev.parley.systems.http.Patience;
import dev.parley.systems.http.Timing;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wrong setting is told by its name: its value may be a secret that was put into the wrong place. */
class SettingsTellNoValuesTest {

    private static final String MARK = "pl4nted!";

    @Test
    void ofTheFunction() {
        Map<String, String> wrong = new HashMap<>();
        for (String name : List.of(
                "PARLEY_TIME_BUDGET",
                "PARLEY_WEBHOOK_BUDGET",
                "PARLEY_BODY_LIMIT",
                "PARLEY_CONNECTION",
                "PARLEY_FINGERPRINT_KEY",
                "PARLEY_SECRETS")) {
            wrong.put(name, MARK);
        }
        Settings settings = Settings.of(wrong);

        StartProblem problem = catchThrowableOfType(
                StartProblem.class, () -> FunctionSettings.of(settings, List.of("a-b"), Parts.CALL_TIMEOUT));

        assertThat(problem.problems()).hasSizeGreaterThanOrEqualTo(wrong.size());
        assertThat(problem.problems()).noneMatch(line -> line.contains(MARK));
        wrong.keySet().forEach(name -> assertThat(problem.getMessage()).contains(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"powerofficego", "shopify", "customcrm", "espocrm", "dolibarr"})
    void ofASystem(String system) {
        Settings settings = name -> Optional.of(MARK + " " + name.toLowerCase(Locale.ROOT));
        SystemType type = Systems.builtInAnd(List.of()).get(system);

        assertThatThrownBy(() -> type.open(settings, request -> null, Timing.ofMachine(new Patience())))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("_URL is not an https address")
                .hasMessageNotContaining(MARK)
                .hasNoCause();
    }
}
