package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import dev.parley.sync.Entry.State;
import dev.parley.sync.Matching.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Groups A and B of the scenarios: what the candidates of an unlinked record mean. In the table an entry is its id,
 * and after a colon what is known of it: {@code linked-L1}, {@code retired-L1}, {@code unlinked-L1} with the other
 * record, {@code claimed}.
 */
final class MatchingTest {

    @ParameterizedTest(name = "{0}: {1} with others {2} and siblings {3}: {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A02 | L1             | R1                           |                | join R1",
                "A02 | R1             | L1                           |                | join L1",
                "A04 | L2             | R1:linked-L1                 | L1:linked-R1   | ALREADY_LINKED",
                "A04 | L2             | R1:linked-L1                 |                | ALREADY_LINKED",
                "A04 | L2             | R1:linked-L1 R2              | L1:linked-R1   | join R2",
                "A06 | L1             | R1                           | L2             | AMBIGUOUS",
                "A06 | L2             | R1                           | L1             | AMBIGUOUS",
                "A06 | R1             | L1 L2                        |                | AMBIGUOUS",
                "A06 | L1             |                              | L2             | AMBIGUOUS",
                "A06 | L1             | R1 R2                        | L2             | AMBIGUOUS",
                "A26 | L1             |                              |                | nobody",
                "A28 | L1:unlinked-R1 | R1:unlinked-L1               |                | nobody",
                "A28 | R1:unlinked-L1 | L1:unlinked-R1               |                | nobody",
                "A28 | L1:unlinked-R1 | R1:unlinked-L1 R2            |                | join R2",
                "A28 | L2             | R1:unlinked-L1               |                | join R1",
                "A16 | L2             | R1:retired-L1                |                | join R1",
                "A16 | L1:retired-R1  | R1:retired-L1                |                | nobody",
                "B06 | L1             | R1 R2                        |                | AMBIGUOUS",
                "B12 | L1             | R1:claimed                   |                | wait",
                "B12 | L1             | R1:claimed R2                |                | wait",
                "B12 | L1             | R1:claimed R2:linked-L9      |                | wait",
                "I5  | L1             | R1                           | L2:claimed     | wait",
                "I5  | L1             |                              | L2:claimed     | nobody",
                "I5  | L1:claimed     | R1                           |                | join R1",
            })
    @DisplayName("A02, A04, A06, A16, A26, A28, B06, B12, I5: what the candidates of a record mean")
    void judgesTheCandidates(String scenario, String self, String others, String siblings, String expected) {
        Verdict verdict = judge(self, others, siblings);

        assertThat(words(verdict)).isEqualTo(expected);
    }

    @Test
    @DisplayName("A04: the refusal names both records of the link and the way out")
    void namesTheLinkThatStandsInTheWay() {
        Verdict verdict = judge("L2", "R1:linked-L1", null);

        assertThat(message(verdict)).contains("R1", "L1", "merge", "unlink");
    }

    @Test
    @DisplayName("A06: the refusal names the candidates of both sides, in the same order always")
    void namesAllCandidates() {
        assertThat(message(judge("L1", "R2 R1", "L3 L2"))).contains("3 unlinked", "L2, L3", "R1, R2", "by hand");
        assertThat(message(judge("L1", "R1 R2", "L2 L3"))).isEqualTo(message(judge("L1", "R2 R1", "L3 L2")));
    }

    private static Verdict judge(String self, String others, String siblings) {
        return Matching.judge(entry(self), entries(others), entries(siblings));
    }

    private static List<Entry> entries(String text) {
        return Stream.ofNullable(text)
                .flatMap(all -> Stream.of(all.split(" ")))
                .map(MatchingTest::entry)
                .toList();
    }

    private static Entry entry(String text) {
        String[] parts = text.split("[:-]");
        State state = parts.length < 2 ? State.NONE : State.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT));
        Side side = parts[0].startsWith("L") ? Side.LEFT : Side.RIGHT;
        Optional<String> other = parts.length < 3 ? Optional.empty() : Optional.of(parts[2]);
        return new Entry(
                side,
                parts[0],
                state,
                1,
                other,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static String message(Verdict verdict) {
        return ((Verdict.Refuse) verdict).raise().message();
    }

    private static String words(Verdict verdict) {
        if (verdict instanceof Verdict.Join join) {
            return "join " + join.other().id();
        }
        if (verdict instanceof Verdict.Refuse refuse) {
            return refuse.raise().code().name();
        }
        return verdict instanceof Verdict.Wait ? "wait" : "nobody";
    }
}
