package dev.parley.document.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Documents drawn by chance")
final class DrawnDocumentsTest {

    private static final long SEED = 20310203;

    @Test
    void areReadAsWhatTheyStandFor() {
        List<Drawn> drawn = DrawnDocuments.many(SEED, 2000, 6).toList();

        assertThat(drawn).allSatisfy(each -> {
            Reading reading = SourceReader.read(each.text(), each.file());

            assertThat(reading.findings()).isEmpty();
            assertThat(reading.document()).isEqualTo(each.document());
        });
    }

    @Test
    void areWrittenCharacterForCharacter() {
        List<Drawn> drawn = DrawnDocuments.many(SEED + 1, 2000, 6).toList();

        assertThat(drawn).allSatisfy(each -> assertThat(SourceWriter.text(
                        SourceReader.read(each.text(), each.file()).document()))
                .isEqualTo(each.text()));
    }

    @Test
    void areReadTheSameAfterTheyWereWritten() {
        List<Drawn> drawn = DrawnDocuments.many(SEED + 2, 2000, 6).toList();

        assertThat(drawn)
                .allSatisfy(each -> assertThat(SourceReader.read(SourceWriter.text(each.document()), each.file()))
                        .isEqualTo(new Reading(each.document(), List.of())));
    }

    @Test
    void haveReversesInTheFormOfTheDocuments() {
        Random random = new Random(SEED + 3);
        List<Drawn> reverses = DrawnDocuments.many(SEED + 3, 500, 6)
                .map(drawn -> DrawnDocuments.reverse(random, drawn))
                .toList();

        assertThat(reverses).allSatisfy(each -> {
            Reading reading = SourceReader.read(each.text(), each.file());

            assertThat(reading.findings()).isEmpty();
            assertThat(SourceWriter.text(reading.document())).isEqualTo(each.text());
        });
    }

    @Test
    void holdTheNumberOfSectionsAskedFor() {
        Drawn drawn = DrawnDocuments.drawExactly(new Random(SEED), 99);

        SourceDocument document = SourceReader.read(drawn.text(), drawn.file()).document();

        assertThat(document.sections()).hasSize(99);
    }
}
