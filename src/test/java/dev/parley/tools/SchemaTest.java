package dev.parley.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.parley.yaml.ProblemCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors check files by: it takes all that the reader takes, and refuses unknown keys and words as it does. */
final class SchemaTest {

    private static final String SYSTEM = "/systems-problems/good.yaml";
    private static final Path REFERENCE = Path.of("docs/reference");
    private static final List<Path> FOLDERS = List.of(
            Path.of("src/main/resources/dataflows"),
            Path.of("src/main/resources/systems"),
            Path.of("src/test/resources/own-crm"));

    /** What the reader says of keys and words; that a key needs another one is left to it. */
    private static final Pattern OF_KEYS_AND_WORDS = Pattern.compile(
            "\\d+: (unknown key .*|unknown value .*|key \"(?!winner|rate)\\w+\" is missing.*|\"\\w+\" must be (a"
                    + " list|true or false).*)");

    @ParameterizedTest
    @ValueSource(strings = {"definition", "system"})
    void theFileIsMadeOfTheReadersKeys(String kind) throws IOException {
        Path file = REFERENCE.resolve(kind + ".schema.json");

        assertThat(Files.readString(file))
                .as("./parley schema %s > %s renews it", kind, file)
                .isEqualTo(Schema.of(kind).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"definition", "system"})
    void everyKeySaysWhatItIsFor(String kind) throws IOException {
        JsonNode schema = new ObjectMapper().readTree(Schema.of(kind).orElseThrow());
        List<JsonNode> mappings = new ArrayList<>(List.of(schema));
        schema.get("$defs").forEach(mappings::add);

        assertThat(mappings).allSatisfy(mapping -> assertThat(mapping.get("properties"))
                .allSatisfy(key -> assertThat(key.path("description").asText())
                        .isNotEmpty()
                        .doesNotStartWith("Without it")));
    }

    @Test
    void thereIsNoneOfAnotherKind() {
        assertThat(Schema.of("definitions")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void takesWhatTheReaderTakes(Path file) throws IOException {
        String kind = file.getParent().getFileName().toString().equals("systems") ? "system" : "definition";

        assertThat(violations(kind, Files.readString(file))).isEmpty();
    }

    static Stream<Path> files() {
        return FOLDERS.stream().flatMap(SchemaTest::yaml);
    }

    @ParameterizedTest
    @ValueSource(strings = {"definition", "system"})
    void takesTheExamplesOfTheReference(String kind) throws IOException {
        String page = Files.readString(REFERENCE.resolve(kind + ".md"));

        List<String> examples = Pattern.compile("(?s)```yaml\n(.*?)```")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(text -> text.startsWith("dataflow:") || text.startsWith("system:"))
                .toList();

        assertThat(examples).isNotEmpty().allSatisfy(text -> assertThat(violations(kind, text))
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesUnknownKeysAndWords(Refused file) {
        Set<ValidationMessage> violations = violations(file.kind(), file.text());

        assertThat(violations).isNotEmpty();
    }

    /** A good file made wrong. */
    record Refused(String kind, String text, ProblemCase by) {
        @Override
        public String toString() {
            return kind + ": " + by;
        }
    }

    static Stream<Refused> refused() {
        return Stream.of(
                        broken("definition", "/definitions/good.yaml", "definitions/file", "definitions/pair"),
                        broken("definition", "/definitions/good.yaml", "definitions/row"),
                        broken("definition", "/definitions/good-orders.yaml", "definitions/order"),
                        broken("definition", "/definitions/good-prices.yaml", "definitions/price"),
                        broken("system", SYSTEM, "systems-problems/system", "systems-problems/datatype"),
                        broken("system", SYSTEM, "systems-problems/conventions"))
                .flatMap(files -> files)
                .filter(file -> file.by().problems().stream()
                        .anyMatch(problem -> OF_KEYS_AND_WORDS.matcher(problem).matches()));
    }

    private static Stream<Refused> broken(String kind, String good, String... tables) {
        String text = ProblemCase.good(good);
        return Stream.of(tables)
                .flatMap(table -> ProblemCase.table("/" + table + ".txt"))
                .map(by -> new Refused(kind, text.replace(by.right(), by.wrong()), by));
    }

    private static Set<ValidationMessage> violations(String kind, String yaml) {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Schema.of(kind).orElseThrow());
        JsonNode json = YamlJson.of(yaml).orElseThrow();
        return schema.validate(json);
    }

    private static Stream<Path> yaml(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
