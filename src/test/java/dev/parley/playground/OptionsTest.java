package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void areOptional() {
        assertThat(Options.of(List.of())).isEqualTo(Options.DEFAULTS);
    }

    @Test
    void areAllTaken() {
        var options = Options.of(List.of("--port", "0", "--log", "--every", "30", "--instances", "3"));

        assertThat(options).isEqualTo(new Options(0, Duration.ofSeconds(30), 3, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port x", "--port 70000", "--every 0", "--instances 11", "--colour"})
    void areNamedWhenWrong(String arguments) {
        assertThatThrownBy(() -> Options.of(List.of(arguments.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(arguments.split(" ")[0]);
    }
}
