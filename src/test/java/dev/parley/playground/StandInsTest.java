package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StandInsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aSystemOfOnesOwn() throws IOException {
        Files.createDirectories(folder.resolve("systems"));
        Files.writeString(folder.resolve("systems/minicrm.yaml"), "system: minicrm\nurl: CUSTOMCRM_URL   # as set\n");
    }

    @Test
    void theSimulatedCrmStandsInForOneThatAsksForItsAddress() {
        assertThat(new StandIns(Optional.of(folder), Map.of()).of("minicrm")).isEqualTo("customcrm");
    }

    @Test
    void nobodyStandsInForASystemWhoseAddressIsKnown() {
        Map<String, String> caller = Map.of("CUSTOMCRM_URL", "https://crm.example.com");

        assertThat(new StandIns(Optional.of(folder), caller).of("minicrm")).isEqualTo("minicrm");
    }

    @Test
    void shippedSystemsStandForThemselves() {
        assertThat(new StandIns(Optional.of(folder), Map.of()).of("powerofficego"))
                .isEqualTo("powerofficego");
        assertThat(new StandIns(Optional.empty(), Map.of()).of("customcrm")).isEqualTo("customcrm");
    }
}
