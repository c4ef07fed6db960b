package dev.parley.document.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.document.Finding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for any text, over 5,000 damaged documents and 1,500 heaps of their lines, looked at one by one. */
@DisplayName("A damaged document")
final class DamagedDocumentsTest {

    private static final int DOCUMENTS = 5000;
    private static final int HEAPS = 1500;
    private static final Map<Breach, String> BREACHES = new EnumMap<>(Breach.class);
    private static final Set<String> CODES = new TreeSet<>();

    enum Breach {
        LOSES_LINES(DamagedDocument::losesLines),
        MISPLACES_UNREAD_LINES(DamagedDocument::misplacesUnreadLines),
        CONCEALS_UNREAD_LINES(DamagedDocument::concealsUnreadLines),
        HAS_FINDINGS_OUTSIDE_THE_FILE(DamagedDocument::pointsOutside),
        IS_CHANGED_WITHOUT_A_FINDING(DamagedDocument::changesSilently),
        IS_ANOTHER_AFTER_IT_WAS_WRITTEN(DamagedDocument::isAnotherAfterWriting);

        private final Predicate<DamagedDocument> found;

        Breach(Predicate<DamagedDocument> found) {
            this.found = found;
        }
    }

    @BeforeAll
    static void damage() {
        Random random = new Random(20310204);
        Mutations mutations = new Mutations(random);
        for (int at = 0; at < DOCUMENTS; at++) {
            String text = DrawnDocuments.drawExactly(random, 1 + at % 2).text();
            look(DamagedDocument.of(mutations.damaged(text)));
        }
        LineSoup soup = new LineSoup(random);
        for (int at = 0; at < HEAPS; at++) {
            look(DamagedDocument.of(soup.text()));
        }
    }

    private static void look(DamagedDocument document) {
        document.reading().findings().stream().map(Finding::code).forEach(CODES::add);
        Stream.of(Breach.values())
                .filter(breach -> breach.found.test(document))
                .forEach(breach -> BREACHES.putIfAbsent(breach, document.text()));
    }

    @ParameterizedTest(name = "never {0}")
    @EnumSource
    void never(Breach breach) {
        assertThat(BREACHES.get(breach)).isNull();
    }

    @Test
    void bearsEveryRemarkSoonerOrLater() {
        List<String> all = Stream.of(Remark.values()).map(Enum::name).toList();

        assertThat(CODES).containsExactlyInAnyOrderElementsOf(all);
    }
}
