package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Catalog;
import dev.parley.document.intake.Imported;
import dev.parley.document.intake.Importing;
import dev.parley.document.intake.Options;
import dev.parley.playground.sim.Json;
import dev.parley.systems.Systems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document in, a running dataflow out: records travel under a definition that nobody has touched. */
final class ImportedOverHttpTest {

    private static final Path DOCUMENTS = Path.of("src/test/resources/documents");

    @TempDir
    Path folder;

    @Test
    void carriesRecordsUnderAnImportedDefinition() throws IOException {
        Path dataflows = Files.createDirectory(folder.resolve("dataflows"));
        Imported imported = imported("customcrm-powerofficego", "powerofficego-customcrm");
        Files.writeString(dataflows.resolve(imported.name() + ".yaml"), imported.yaml());

        try (CrmAndLedger world = CrmAndLedger.under(folder)) {
            String customer = world.customer("Fjord");
            String product = world.product("V-1", 100);
            world.rest();
            String pair = "customer-customers-company";
            ObjectNode company = world.inLedger(pair, customer);
            world.ledger(pair).patch(world.flow.right(pair, customer), Json.object("Name", "Fjord AS"));
            world.rest();

            assertThat(world.flow.problems()).isEmpty();
            assertThat(company.toString())
                    .contains("\"Name\":\"Fjord\"", "post@fjord.example", "\"City\":\"Bodø\"", "\"IsPerson\":false");
            assertThat(world.inLedger("product", product).get("UnitPrice").asDouble())
                    .isEqualTo(100);
            assertThat(world.inCrm("Customer", customer).get("Name").asText()).isEqualTo("Fjord AS");
        }
    }

    private static Imported imported(String there, String back) throws IOException {
        Catalog catalog = new SystemsCatalog(Systems.builtInAnd(List.of()));
        return new Importing(catalog, name -> Optional.empty(), Options.NONE)
                .of(document(there), Optional.of(document(back)));
    }

    private static Importing.Document document(String name) throws IOException {
        return new Importing.Document(name + ".rst", Files.readString(DOCUMENTS.resolve(name + ".rst")));
    }
}
