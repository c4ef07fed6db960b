package dev.parley.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.yaml.Form;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What editors are told about arrows must be what the reader takes. */
final class DefinitionFormsTest {

    private static final List<String> PARTS =
            List.of("a", "b.c", "addresses.city", ".", "..", " ", "  ", "<->", "->", "<-", "-", "<", ">", "Ø", "x-y");

    @Test
    void anArrowIsOneToTheEditorIfItIsOneToTheReader() {
        Random random = new Random(20300102);
        int arrows = 0;

        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            boolean reader = read(text);
            arrows += reader ? 1 : 0;

            assertThat(matches(DefinitionForms.MAP, text)).as("\"%s\"", text).isEqualTo(reader);
        }
        assertThat(arrows).isGreaterThan(1000);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int part = 1 + random.nextInt(6); part > 0; part--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.toString();
    }

    private static boolean read(String text) {
        try {
            Ends.ofArrow(text);
            return true;
        } catch (Malformed e) {
            return false;
        }
    }

    private static boolean matches(Form form, String text) {
        return Pattern.matches(((Form.Text) form).pattern(), text);
    }
}
