package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.systems.Settings;
import dev.parley.systems.rest.HowTo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The function starts with the two files of the how-to. */
class HowToStartTest {

    @TempDir
    private Path my;

    @Test
    void startsWithNothingButTheTwoFiles() throws IOException {
        for (String file : new String[] {"systems/minicrm.yaml", "dataflows/minicrm-powerofficego.yaml"}) {
            Files.createDirectories(my.resolve(file).getParent());
            Files.writeString(my.resolve(file), HowTo.file(file));
        }
        Startup startup = new Startup(null);

        startup.start(Settings.of(Map.of(
                "PARLEY_DATAFLOW", "minicrm-powerofficego",
                "PARLEY_DEFINITIONS", my.toString(),
                "PARLEY_TABLE", "parley",
                "PARLEY_FINGERPRINT_KEY", "a key of more than sixteen bytes")));

        assertThat(startup.parts()).isNotNull();
    }
}
