package dev.parley.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.dataflow.Definitions;
import dev.parley.dataflow.Pair;
import dev.parley.function.SystemsCatalog;
import dev.parley.systems.Systems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command: documents in, definitions and reports out, and what the caller is told. */
final class ImportTest {

    private static final Path DOCUMENTS =
            Path.of("src/test/resources/documents").toAbsolutePath();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Import.run(List.of(arguments), folder, Map.of(), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("a folder of documents becomes definitions that can be named, each with a report")
    void importsAFolder() {
        int code = run(DOCUMENTS.toString());

        Definitions definitions =
                new Definitions(Optional.of(folder), new SystemsCatalog(Systems.builtInAnd(List.of())));
        assertThat(code).isZero();
        assertThat(definitions.named("customcrm-powerofficego").pairs())
                .extracting(Pair::name)
                .containsExactly("customer-customers-company", "contact", "product", "order");
        assertThat(definitions.named("powerofficego-shopify").pairs())
                .extracting(Pair::name)
                .containsExactly("customer", "product");
        assertThat(folder.resolve("brightdesk-ledgerly.report.md")).content().contains("system: ledgerly");
        assertThat(printed()).contains("documents: 6, definitions: 4, of which can be read as they are: 2");
    }

    @Test
    @DisplayName("a document that is named takes its reverse along")
    void takesTheReverseAlong() throws IOException {
        int code = run(DOCUMENTS.resolve("shopify-powerofficego.rst").toString(), "--out", "there", "--json");

        JsonNode report = new ObjectMapper()
                .readTree(folder.resolve("there/powerofficego-shopify.report.json")
                        .toFile());
        assertThat(code).isZero();
        assertThat(report.get("documents")).hasSize(2);
        assertThat(report.get("readable").asBoolean()).isTrue();
        assertThat(folder.resolve("there/dataflows/powerofficego-shopify.yaml")).isRegularFile();
    }

    @Test
    @DisplayName("what is there already stays, unless it may be replaced")
    void replacesNothingUnasked() throws IOException {
        Path yaml = Files.createDirectory(folder.resolve("dataflows")).resolve("powerofficego-shopify.yaml");
        Files.writeString(yaml, "mine");
        String document = DOCUMENTS.resolve("shopify-powerofficego.rst").toString();

        int unasked = run(document);
        String kept = Files.readString(yaml);
        int asked = run(document, "--force");

        assertThat(unasked).isEqualTo(1);
        assertThat(kept).isEqualTo("mine");
        assertThat(printed()).contains("NOT_WRITTEN", "--force");
        assertThat(asked).isZero();
        assertThat(yaml).content().startsWith("# Imported from");
    }

    @Test
    @DisplayName("a file that is no text and one that is missing stop no other")
    void goesOnAfterABadFile() throws IOException {
        Path documents = Files.createDirectory(folder.resolve("documents"));
        Files.write(documents.resolve("a-b.rst"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        Files.copy(DOCUMENTS.resolve("brightdesk-ledgerly.rst"), documents.resolve("brightdesk-ledgerly.rst"));

        int code = run("documents", "nowhere.rst");

        assertThat(code).isEqualTo(1);
        assertThat(printed()).contains("a-b.rst: NOT_READ", "nowhere.rst: NOT_READ", "definitions: 1");
        assertThat(folder.resolve("dataflows/brightdesk-ledgerly.yaml")).isRegularFile();
    }

    @Test
    @DisplayName("an unknown system becomes known by its file, and then the definition can be read")
    void knowsTheSystemsOfTheCaller() throws IOException {
        Path systems = Files.createDirectories(folder.resolve("mine/systems"));
        String crm = Files.readString(Path.of("src/main/resources/systems/customcrm.yaml"));
        Files.writeString(systems.resolve("brightdesk.yaml"), crm.replace("system: customcrm", "system: brightdesk"));
        Files.writeString(
                folder.resolve("brightdesk-shopify.rst"),
                Files.readString(DOCUMENTS.resolve("brightdesk-ledgerly.rst"))
                        .replace("Ledgerly", "Shopify")
                        .replace("Visitor", "Customer")
                        .replace("Payer", "Customer")
                        .replace("- alias", "- Email")
                        .replace("displayName", "email"));

        int code = run("brightdesk-shopify.rst", "--definitions", "mine");

        assertThat(code).isZero();
        assertThat(printed()).contains("reads as it is");
        assertThat(folder.resolve("dataflows/brightdesk-shopify.yaml"))
                .content()
                .contains("- Email -> email");
    }

    @Test
    @DisplayName("wrong use is told with the usage")
    void tellsWrongUse() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--out")).isEqualTo(2);
        assertThat(run("--nonsense", "x")).isEqualTo(2);
        assertThat(printed()).contains("no document is named", "--out takes a value", "--nonsense", "./parley import");
    }
}
