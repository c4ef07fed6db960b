package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dataflow.Creation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsTest {

    @TempDir
    private Path folder;

    @Test
    void createOnBothSidesInThePlayground() throws IOException {
        assertThat(Definitions.creatingOnBothSides("x", "tie: left\n    create: in-right\n"))
                .isEqualTo("tie: left\n    create: both\n");
    }

    @Test
    void areNotTakenWhenTheyWouldCreateElsewhere() {
        assertThatThrownBy(() -> Definitions.creatingOnBothSides("x", "create: never"))
                .hasMessageContaining("create: in-right");
    }

    @Test
    void ofEveryPairCreateOnBothSides() throws IOException {
        var gathered = Definitions.gather(folder.resolve("all"), Optional.empty());

        assertThat(gathered.names()).contains("customcrm-powerofficego", "powerofficego-shopify");
        assertThat(gathered.names())
                .allSatisfy(name ->
                        assertThat(gathered.named(name).pairs()).allMatch(pair -> pair.create() == Creation.BOTH));
    }

    @Test
    void ofTheUserStayAsTheyAre() throws IOException {
        Files.createDirectories(folder.resolve("mine/dataflows"));
        var own = Definitions.class.getResource("/dataflows/powerofficego-shopify.yaml");
        try (var text = own.openStream()) {
            var renamed = new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("dataflow: powerofficego-shopify", "dataflow: mine");
            Files.writeString(folder.resolve("mine/dataflows/mine.yaml"), renamed);
        }

        var gathered = Definitions.gather(folder.resolve("all"), Optional.of(folder.resolve("mine")));

        assertThat(gathered.named("mine").pairs()).allMatch(pair -> pair.create() == Creation.IN_RIGHT);
        assertThat(gathered.names()).contains("customcrm-powerofficego", "mine");
    }

    @Test
    void forgetThoseOfTheLastStart() throws IOException {
        Files.createDirectories(folder.resolve("all/systems"));
        Files.writeString(folder.resolve("all/systems/old.yaml"), "nothing");

        Definitions.gather(folder.resolve("all"), Optional.empty());

        assertThat(folder.resolve("all/systems")).doesNotExist();
    }

    @Test
    void nameAFolderThatIsNotThere() {
        assertThatThrownBy(() -> Definitions.gather(folder.resolve("all"), Optional.of(folder.resolve("nowhere"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void areNamedWhenMissing() {
        assertThatThrownBy(() -> Definitions.write(folder, "nothing")).hasMessageContaining("/dataflows/nothing.yaml");
        assertThat(folder).isEmptyDirectory();
    }
}
