package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.systems.http.Http;
import dev.parley.systems.http.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mapping that is broken on purpose is seen at just its row. */
final class ChecklistFailsTest {

    private static final Path SHIPPED = Path.of("src/main/resources/dataflows/customcrm-powerofficego.yaml");

    @Test
    void aRowOfTheFunctionThatGoesToTheWrongPropertyFailsAgainstTheDocument(@TempDir Path folder) throws IOException {
        String document = Files.readString(SHIPPED);
        deploy(folder, document.replace("Website <-> WebsiteUrl", "Website <-> LegalName"));
        try (CrmAndLedger world = CrmAndLedger.under(folder)) {
            world.rest();

            List<JsonNode> checks = Checks.all(world.flow, Map.of("pair", "customer", "definition", document));

            assertThat(Checks.rows(checks, "failed")).containsExactly("Website");
            assertThat(Checks.rows(checks, "passed")).contains("Name", "City", "Email", "Phone");
        }
    }

    @Test
    void aRowThatShouldTravelBothWaysButDoesNotFailsThatWay(@TempDir Path folder) throws IOException {
        String document = Files.readString(SHIPPED);
        deploy(folder, document.replace("- Gtin <-> Gtin", "- Gtin -> Gtin"));
        try (CrmAndLedger world = CrmAndLedger.under(folder)) {
            world.rest();

            List<JsonNode> checks = Checks.all(world.flow, Map.of("pair", "product", "definition", document));

            assertThat(Checks.rows(checks, "failed")).containsExactly("Gtin");
            assertThat(Checks.told(checks, "failed"))
                    .anyMatch(text -> text.contains("edit it in Powerofficego: it arrives in Custom CRM"))
                    .noneMatch(text -> text.contains("edit it in Custom CRM: it arrives in Powerofficego"));
        }
    }

    @Test
    void aPropertyThatASystemDoesNotKeepFails() {
        try (CrmAndLedger world = CrmAndLedger.through(ChecklistFailsTest::keepingItsOwnWebsite)) {
            world.rest();

            List<JsonNode> checks = Checks.all(world.flow, Map.of("pair", "customer"));

            assertThat(Checks.rows(checks, "failed")).containsExactly("Website");
            assertThat(Checks.rows(checks, "passed")).contains("Name", "City", "Email", "Phone");
        }
    }

    private static void deploy(Path folder, String definition) throws IOException {
        Path file = folder.resolve("dataflows").resolve(SHIPPED.getFileName());
        Files.createDirectories(file.getParent());
        Files.writeString(file, definition);
    }

    /** A system that takes a web address and keeps another. */
    private static Http keepingItsOwnWebsite(Http network) {
        return request -> network.send(
                request.content().isEmpty() || !request.template().contains("Customers") ? request : other(request));
    }

    private static Request other(Request request) {
        String text = request.content().orElseThrow().text().replaceAll("(https://www.example.com/)[^\"]*", "$1other");
        return new Request(
                request.method(),
                request.uri(),
                request.template(),
                request.headers(),
                Optional.of(new Request.Content(request.content().orElseThrow().type(), text)),
                request.repeatable(),
                request.timeout());
    }
}
