package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
        var options = Options.of(
                List.of("own", "--definitions", "mine", "--port", "0", "--log", "--every", "30", "--instances", "3"));

        assertThat(options)
                .isEqualTo(new Options("own", Optional.of(Path.of("mine")), 0, Duration.ofSeconds(30), 3, true));
    }

    @Test
    void nameTheDataflowEitherWay() {
        assertThat(Options.of(List.of("--dataflow", "x"))).isEqualTo(Options.of(List.of("x")));
    }

    @Test
    void takeTheFolderOfTheEnvironmentUnlessTheyNameOne() {
        var environment = Optional.of(Path.of("environment"));

        assertThat(Options.DEFAULTS.orDefinitions(environment).definitions()).isEqualTo(environment);
        assertThat(Options.of(List.of("--definitions", "mine"))
                        .orDefinitions(environment)
                        .definitions())
                .contains(Path.of("mine"));
    }

    @Test
    void takeARelativeFolderFromWhereTheyWereGiven() {
        var options = Options.of(List.of("--definitions", "mine")).from(Path.of("/home/me"));

        assertThat(options.definitions()).contains(Path.of("/home/me/mine"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--port x",
                "--port 70000",
                "--every 0",
                "--instances 11",
                "--colour",
                "--dataflow",
                "--definitions --log"
            })
    void areNamedWhenWrong(String arguments) {
        assertThatThrownBy(() -> Options.of(List.of(arguments.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(arguments.split(" ")[0]);
    }
}
