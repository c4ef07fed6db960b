package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import dev.parley.sync.Evidence.Witness;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Group D of the scenarios as far as two witnesses go: a number is the minute a clock shows, "-" no time known. */
final class EvidenceTest {

    @ParameterizedTest(name = "{0}: {1} against {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "D02 | certain 1  | certain 2  | RIGHT | the property's clock",
                "D02 | certain 2  | certain 1  | LEFT  | the property's clock",
                "D02 | certain 1  | certain 1  |       | both edits bear the same time",
                "D04 | possible 1 | possible 2 | RIGHT | the record's clock",
                "D04 | possible 2 | possible 1 | LEFT  | the record's clock",
                "D04 | possible 1 | possible 1 |       | both edits bear the same time",
                "D06 | certain 0  | possible 1 |       | only one side knows the property's own time",
                "D06 | possible 1 | certain 0  |       | only one side knows the property's own time",
                "D12 | possible - | possible 1 |       | no time is known of one edit",
                "D12 | certain 1  | certain -  |       | no time is known of one edit",
                "D12 | possible - | possible - |       | no time is known of one edit",
            })
    void tellsWhichEditIsLaterOrThatItCannotTell(String scenario, String left, String right, Side later, String words) {
        Evidence evidence = Evidence.of(witness(left), witness(right));

        assertThat(evidence).isEqualTo(new Evidence(Optional.ofNullable(later), words));
    }

    private static Witness witness(String text) {
        String[] words = text.split(" ");
        Optional<String> minute = Optional.of(words[1]).filter(word -> !word.equals("-"));
        return new Witness(minute.map(Integer::parseInt).map(Pairs::minute), words[0].equals("certain"));
    }
}
