package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
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
    void areNamedWhenMissing() {
        assertThatThrownBy(() -> Definitions.write(folder, "nothing")).hasMessageContaining("/dataflows/nothing.yaml");
        assertThat(folder).isEmptyDirectory();
    }
}
