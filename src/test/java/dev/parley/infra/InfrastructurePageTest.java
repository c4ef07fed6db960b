package dev.parley.infra;

import static dev.parley.infra.CloudTemplate.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page on the infrastructure tells")
class InfrastructurePageTest {

    private static final Stacks SHIPPED = Stacks.shipped();

    private static List<String> lines;

    @BeforeAll
    static void read() throws IOException {
        lines = Files.readAllLines(Path.of("docs/reference/infrastructure.md"));
    }

    @Test
    @DisplayName("every parameter with its default, and no other")
    void everyParameterWithItsDefaultAndNoOther() {
        List<String> rows = SHIPPED.root().section("Parameters").entrySet().stream()
                .map(parameter ->
                        row(parameter.getKey(), map(parameter.getValue()).get("Default")))
                .toList();

        assertThat(lines.stream().map(InfrastructurePageTest::firstTwoCells)).containsAll(rows);
        assertThat(section("## Parameters").stream().filter(line -> line.startsWith("| `")))
                .hasSameSizeAs(rows);
    }

    @Test
    @DisplayName("every output and every alarm")
    void everyOutputAndEveryAlarm() {
        String outputs = String.join("\n", section("## Outputs"));
        String alarms = String.join("\n", section("## Alarms"));

        assertThat(SHIPPED.root().section("Outputs").keySet()).allMatch(output -> outputs.contains("`" + output + "`"));
        assertThat(SHIPPED.watch().properties("AWS::CloudWatch::Alarm").values())
                .extracting(alarm -> map(alarm.get("AlarmName")).get("Fn::Sub").toString())
                .allMatch(name -> alarms.contains("\n| `" + name.replace("${Name}-", "") + "` |"));
    }

    private static String firstTwoCells(String line) {
        return line.replaceAll("^(\\| [^|]* \\| (?:[^|]+ )?\\| ).*", "$1");
    }

    private static String row(String name, Object preset) {
        boolean none = preset == null || preset.toString().isEmpty();
        return "| `" + name + "` | " + (none ? "" : "`" + preset + "` ") + "| ";
    }

    private static List<String> section(String heading) {
        return lines.subList(lines.indexOf(heading) + 1, lines.size()).stream()
                .takeWhile(line -> !line.startsWith("## "))
                .toList();
    }
}
