package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class QuietEndTest {

    private final QuietEnd filter = new QuietEnd();

    @Test
    void dropsWhatTheEndOfAnInstanceLooksLike() {
        var line = new LogRecord(Level.SEVERE, "Error running lambda (NORMAL) [Error Occurred After Shutdown]");

        assertThat(filter.isLoggable(line)).isFalse();
    }

    @Test
    void keepsEveryOtherError() {
        assertThat(filter.isLoggable(new LogRecord(Level.SEVERE, "Error running lambda (NORMAL)")))
                .isTrue();
        assertThat(filter.isLoggable(new LogRecord(Level.SEVERE, null))).isTrue();
    }
}
