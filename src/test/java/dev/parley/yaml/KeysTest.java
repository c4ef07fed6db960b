package dev.parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.nodes.Node;

/** A reader can ask for no key and take no word that the table of its keys does not hold. */
final class KeysTest {

    private enum Colour {
        RED,
        DARK_BLUE
    }

    private enum Shape {
        ROUND
    }

    private static final Keys KEYS = Keys.of(
            "thing",
            Key.required("colour", Form.Choice.of(Colour.class)),
            Key.optional("size", Form.Either.of(new Form.Words(List.of("big", "small")), new Form.Number(true, 1, 9))));

    private final Problems problems = new Problems("thing.yaml");

    @Test
    void aKeyThatTheTableDoesNotHoldCannotBeAskedFor() {
        YamlMap map = map("{ colour: red }");

        assertThatIllegalStateException().isThrownBy(() -> map.text("colours")).withMessageContaining("colours");
    }

    @Test
    void wordsThatTheTableDoesNotHoldCannotBeTaken() {
        YamlMap map = map("{ colour: red }");

        assertThatIllegalStateException().isThrownBy(() -> map.choice("colour", Shape.class));
    }

    @Test
    void aWordOfTheTableIsRead() {
        YamlMap map = map("{ colour: dark-blue, size: big }");

        assertThat(map.choice("colour", Colour.class)).contains(Colour.DARK_BLUE);
        assertThat(map.word("size")).contains("big");
        assertThat(problems.none()).isTrue();
    }

    @Test
    void anotherWordIsAProblem() {
        YamlMap map = map("{ colour: red, size: bigg }");

        Optional<String> word = map.word("size");

        assertThat(word).isEmpty();
        assertThat(problems.count()).isEqualTo(1);
    }

    @Test
    void aValueOfSeveralFormsIsReadByTheFirstThatFits() {
        Form size = KEYS.key("size").orElseThrow().form();

        assertThat(size.read("size", node("small"), problems)).hasToString("Optional[small]");
        assertThat(size.read("size", node("7"), problems)).hasToString("Optional[7]");
        assertThat(problems.none()).isTrue();
        assertThat(size.read("size", node("10"), problems)).isEmpty();
        assertThat(problems.count()).isEqualTo(1);
    }

    private YamlMap map(String yaml) {
        return YamlMap.of(node(yaml), "a thing", problems).orElseThrow().allow(KEYS);
    }

    private Node node(String yaml) {
        return YamlText.compose(yaml, problems).orElseThrow();
    }
}
