package dev.parley.document.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.document.source.FileName.Slugs;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A file name")
final class FileNameTest {

    @Test
    void namesSourceAndTarget() {
        FileName name = FileName.of("documents/brightdesk-ledgerly.rst");

        assertThat(name.splits()).containsExactly(new Slugs("brightdesk", "ledgerly"));
    }

    @Test
    void mayNameOneSystemTwice() {
        FileName name = FileName.of("C:\\documents\\brightdesk-brightdesk.rst");

        assertThat(name.slugs("Brightdesk", "")).contains(new Slugs("brightdesk", "brightdesk"));
    }

    @Test
    void isSplitByTheLabelsWhereASlugHoldsAHyphen() {
        FileName name = FileName.of("stock-io-fjord-bok.rst");

        assertThat(name.splits()).hasSize(3);
        assertThat(name.slugs("Stock.io", "")).contains(new Slugs("stock-io", "fjord-bok"));
        assertThat(name.slugs("", "Bok")).contains(new Slugs("stock-io-fjord", "bok"));
    }

    @Test
    void isNotGuessedWhereLabelsDoNotTell() {
        FileName name = FileName.of("stock-io-fjordbok.rst");

        assertThat(name.slugs("", "")).isEmpty();
        assertThat(name.slugs("Ledgerly", "")).isEmpty();
    }

    @Test
    void mayBeNoneOfThisKind() {
        assertThat(FileName.of("readme").splits()).isEmpty();
        assertThat(FileName.of("-x-.rst").splits()).isEmpty();
        assertThat(FileName.of("").splits()).isEmpty();
        assertThat(FileName.of("a-".repeat(100_000)).splits()).isEmpty();
    }
}
