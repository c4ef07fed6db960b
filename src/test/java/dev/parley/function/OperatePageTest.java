package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page for operators must say what the function does. */
class OperatePageTest {

    private static final Path PAGE = Path.of("docs/how-to/operate.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```json\n(.*?)^```");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<JsonNode> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(block -> read(block.group(1).replaceAll("\n ", " ")))
                .toList();
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }

    private static Set<String> all() {
        String told = TwinWorld.of().ask("{'action':'?'}").at("/error/wayOut").asText();
        return new TreeSet<>(List.of(told.replaceFirst(".* one of ", "").split(", ")));
    }

    @Test
    void showsEveryActionThereIs() throws IOException {
        Set<String> shown = blocks().stream()
                .filter(block -> !block.has("ok"))
                .map(block -> block.path("action").asText())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).isEqualTo(all());
    }

    @Test
    void showsEventsThatAreUnderstood() throws IOException {
        TwinWorld world = TwinWorld.ofThree();

        for (JsonNode event : blocks()) {
            if (!event.has("ok")) {
                JsonNode answer = world.ask(event.toString().replace("'", ""));
                assertThat(answer.at("/error/code").asText())
                        .as(event.toString())
                        .isNotIn("WRONG_PARAMETER", "UNKNOWN_ACTION", "UNKNOWN_EVENT");
            }
        }
    }

    @Test
    void showsAnswersOfTheirForm() throws IOException {
        assertThat(blocks().stream().filter(block -> block.has("ok")))
                .hasSizeGreaterThan(10)
                .allSatisfy(answer -> {
                    boolean ok = answer.path("ok").asBoolean();
                    assertThat(ok ? answer.has("action") : answer.at("/error").has("wayOut"))
                            .isTrue();
                });
    }
}
