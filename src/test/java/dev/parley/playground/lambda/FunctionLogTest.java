package dev.parley.playground.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionLogTest {

    @TempDir
    private Path folder;

    @Test
    void keepsTheLastLinesAndWritesAll() throws IOException {
        var file = folder.resolve("logs/function.log");
        try (var log = new FunctionLog(file)) {
            for (int i = 0; i <= FunctionLog.KEPT; i++) {
                log.add("line " + i);
            }

            assertThat(log.lines())
                    .hasSize(FunctionLog.KEPT)
                    .startsWith("line 1")
                    .endsWith("line 500");
            assertThat(Files.readAllLines(file)).hasSize(FunctionLog.KEPT + 1);
        }
    }

    @Test
    void dropsWhatComesAfterItsEnd() throws IOException {
        var log = new FunctionLog(folder.resolve("function.log"));
        log.close();

        log.add("late");

        assertThat(log.lines()).isEmpty();
    }
}
