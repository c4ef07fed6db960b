package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checklist of a definition that says what the shipped ones do not. */
final class ChecklistOfOptionsTest {

    private static final String DEFINITION =
            """
            dataflow: customcrm-powerofficego
            left:  { system: customcrm, label: Custom CRM }
            right: { system: powerofficego, label: Powerofficego }
            tie: left
            pairs:
              - name: product
                left:  { datatype: Product }
                right: { datatype: Product }
                create: both
                match: [ Code = Code ]
                initial: right-wins
                conflict: left-wins
                empties: keep
                onDelete: { in-right: archive, in-left: delete }
                properties:
                  - Name <-> Name
                  - Code <-> Code
                  - { map: Description -> Description, strength: strong }
                  - { map: Gtin -> Gtin, default: "2000000000008" }
                  - { map: Cost -> UnitCost, when: Code != SECRET }
                  - { map: Price -> UnitPrice, on: create }
                  - { map: "-> UnitOfMeasureCode", constant: EA, on: create }
            """;

    @TempDir
    private Path folder;

    private void deploy(String definition) throws IOException {
        Path file = folder.resolve("dataflows/customcrm-powerofficego.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, definition);
    }

    @Test
    void keepsWhatItPromises() throws IOException {
        deploy(DEFINITION);
        try (CrmAndLedger world = CrmAndLedger.under(folder)) {
            world.rest();

            List<JsonNode> checks = Checks.all(world.flow);

            assertThat(Checks.told(checks, "failed")).isEmpty();
            assertThat(Checks.told(checks, "passed"))
                    .anyMatch(text -> text.contains("Description: edit it in Powerofficego: it is put back"))
                    .anyMatch(text -> text.contains("Gtin: edit it in Powerofficego: it does not travel"))
                    .anyMatch(text -> text.contains("Gtin: make a record without it"))
                    .anyMatch(text -> text.contains("Cost: edit it where its condition on Custom CRM does not hold"))
                    .anyMatch(text -> text.contains("UnitOfMeasureCode: make a record in Custom CRM"))
                    .anyMatch(text -> text.contains("the edit in Custom CRM is on both sides"))
                    .anyMatch(text -> text.contains("its counterpart in Powerofficego is archived"))
                    .anyMatch(text -> text.contains("its counterpart in Custom CRM is deleted"));
        }
    }

    @Test
    void failsWherePoliciesAreOthersThanAgreed() throws IOException {
        deploy(DEFINITION
                .replace("conflict: left-wins", "conflict: right-wins")
                .replace(", strength: strong", "")
                .replace("in-left: delete", "in-left: keep"));
        try (CrmAndLedger world = CrmAndLedger.under(folder)) {
            world.rest();

            List<JsonNode> checks = Checks.all(world.flow, Map.of("definition", DEFINITION));

            assertThat(Checks.told(checks, "failed"))
                    .hasSize(3)
                    .anyMatch(text -> text.contains("the edit in Custom CRM is on both sides: the other edit won"))
                    .anyMatch(text -> text.contains("Description: edit it in Powerofficego: it is put back"))
                    .anyMatch(text -> text.contains("its counterpart in Custom CRM is deleted"));
        }
    }
}
