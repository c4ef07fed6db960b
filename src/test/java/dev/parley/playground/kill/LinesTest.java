package dev.parley.playground.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.playground.desk.Field;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {

    private static final Field LIST = new Field(
            "Lines",
            "Lines",
            "Lines",
            Optional.empty(),
            List.of(
                    new Field("ProductId", "Product", "ProductId", Optional.of("product"), List.of()),
                    new Field("Quantity", "Quantity", "Quantity")));

    private final Lines lines =
            new Lines(LIST, pair -> left -> left.equals("L1") ? Optional.of("R1") : Optional.empty());

    @Test
    void agreesOnTheSameLinesOfBothSides() {
        assertThat(lines.agree("[" + line("L1", "2") + "]", "[" + line("R1", "2.0") + "]"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"R1, 3", "R2, 2", "L1, 2"})
    void findsALineThatDiffers(String product, String quantity) {
        assertThat(lines.agree("[" + line("L1", "2") + "]", "[" + line(product, quantity) + "]"))
                .isFalse();
    }

    @Test
    void findsALineThatStandsTwice() {
        var twice = "[" + line("R1", "2") + "," + line("R1", "2") + "]";

        assertThat(lines.agree("[" + line("L1", "2") + "]", twice)).isFalse();
    }

    private static String line(String product, String quantity) {
        return "{\"id\":\"x\",\"ProductId\":\"" + product + "\",\"Quantity\":\"" + quantity + "\"}";
    }
}
