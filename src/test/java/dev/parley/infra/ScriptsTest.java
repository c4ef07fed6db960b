package dev.parley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What deploys")
class ScriptsTest {

    /** A region, an account, an address of AWS. */
    private static final Pattern PLACE = Pattern.compile(
            "\\b(af|ap|ca|eu|il|me|mx|sa|us)-[a-z]{4,9}-\\d" + "|\\b\\d{12}\\b|[a-z0-9-]+\\.amazonaws\\.com/");

    @ParameterizedTest
    @ValueSource(strings = {"deploy.sh", "check.sh"})
    @DisplayName("can be started")
    void canBeStarted(String script) {
        assertThat(Files.isExecutable(Stacks.FOLDER.resolve(script))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy.sh", "check.sh", "template.yaml", "dataflow.yaml", "watch.yaml"})
    @DisplayName("names no region, no account and no host")
    void namesNoRegionNoAccountAndNoHost(String file) throws IOException {
        String text = Files.readString(Stacks.FOLDER.resolve(file));

        assertThat(PLACE.matcher(text).results().map(match -> match.group()).toList())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--stack parley|--stack and --bucket are needed",
                "--stack|--stack needs a value",
                "--region x|unknown option --region",
                "--stack 9 --bucket b|up to 28 letters",
                "--stack a-stack-name-that-is-much-too-long --bucket b|up to 28 letters",
                "--stack p --bucket b --architecture arm|--architecture is arm64 or x86_64",
                "--stack p --bucket b --parameter Memory|--parameter takes NAME=VALUE",
                "--stack p --bucket b --definitions /nowhere|there is no folder /nowhere",
                "--stack p --bucket b --dataflow a-shopify --dataflow b-shopify|one shop dataflow",
                "--stack p --bucket b --dataflow nobody-shopify|there is no dataflow nobody-shopify",
                "--stack p --bucket b --template /nowhere/infra/t.yaml|is not there"
            })
    @DisplayName("says what is wrong before it does anything")
    void saysWhatIsWrongBeforeItDoesAnything(String arguments, String message) throws Exception {
        String told = run(arguments.split(" "));

        assertThat(told).startsWith("deploy.sh: ").contains(message);
    }

    /** What it told, having failed. */
    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "infra/deploy.sh"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("deploy", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        String told = Files.readString(output);
        Files.delete(output);
        return told;
    }
}
