package dev.parley.document.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.document.Finding;
import dev.parley.document.source.Cell;
import dev.parley.document.source.Drawn;
import dev.parley.document.source.DrawnDocuments;
import dev.parley.document.source.MergeRow;
import dev.parley.document.source.PropertyRow;
import dev.parley.document.source.Section;
import dev.parley.document.source.Statement;
import dev.parley.yaml.ScalarText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents drawn by chance are imported, and all of them is in the definition, in a comment or in a finding. */
final class NothingLostTest {

    private static final Importing IMPORTING = Imports.importing(new Options(Optional.of("Ledgerly"), false));

    static Stream<Drawn> drawn() {
        return DrawnDocuments.many(7, 60, 12);
    }

    private static Imported imported(Drawn drawn) {
        return IMPORTING.of(new Importing.Document(drawn.file(), drawn.text()), Optional.empty());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("drawn")
    @DisplayName("every section and every row is somewhere")
    void losesNoSectionAndNoRow(Drawn drawn) {
        Imported imported = imported(drawn);

        for (Section section : drawn.document().sections()) {
            assertThat(imported.yaml()).contains(drawn.file() + ":" + section.line() + ": ");
            section.propertyRows().forEach(row -> isKept(row, imported, drawn.file()));
            section.mergeRows().forEach(row -> isKept(row, imported));
            section.statement(Statement.Free.class)
                    .ifPresent(free -> assertThat(imported.yaml()).contains(ScalarText.printable(free.text())));
        }
    }

    /** Its paths in one line of the definition or of a comment, or a finding that it is there already. */
    private static void isKept(PropertyRow row, Imported imported, String file) {
        boolean found = imported.findings().stream()
                .filter(finding -> finding.file().equals(file) && finding.line() == row.line())
                .map(Finding::code)
                .anyMatch(Code.ROW_REPEATED.name()::equals);
        String exact =
                ScalarText.printable(row.left().text() + " | " + row.right().text() + " | " + row.type());
        boolean joined = imported.yaml().lines().anyMatch(line -> has(line, row.left()) && has(line, row.right()));
        assertThat(found || imported.yaml().contains(exact) || joined)
                .as(row.toString())
                .isTrue();
    }

    private static void isKept(MergeRow row, Imported imported) {
        String exact =
                ScalarText.printable(row.left().text() + " | " + row.right().text());
        boolean compared = imported.yaml().lines().anyMatch(line -> has(line, row.left()) && has(line, row.right()));
        assertThat(compared || imported.yaml().contains(exact))
                .as(row.toString())
                .isTrue();
    }

    private static boolean has(String line, Cell cell) {
        return line.contains(cell.path());
    }

    @Test
    @DisplayName("the same documents make the same definition and the same report")
    void isTheSameEachTime() {
        List<Drawn> some = drawn().limit(20).toList();

        List<String> first = some.stream().map(one -> text(imported(one))).toList();

        assertThat(some.stream().map(one -> text(imported(one)))).containsExactlyElementsOf(first);
    }

    @Test
    @DisplayName("which of two documents is given first makes no difference")
    void isTheSameInEitherOrder() {
        Importing.Document there = Sample.of("B", "A")
                .section("X", "Y", Sample.EVERY)
                .row("a", "b")
                .row("c", "d")
                .document();
        Importing.Document back = Sample.of("A", "B")
                .section("Y", "X", Sample.EVERY)
                .row("b", "a")
                .document();

        Imported one = IMPORTING.of(there, Optional.of(back));

        assertThat(text(one)).isEqualTo(text(IMPORTING.of(back, Optional.of(there))));
    }

    private static String text(Imported imported) {
        return imported.yaml() + Report.of(imported);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("drawn")
    @DisplayName("what was drawn can be told by its title and file, and its rows are counted")
    void countsWhatWasDrawn(Drawn drawn) {
        Imported imported = imported(drawn);

        Tally tally = imported.tally();
        long repeated = Imports.found(imported, Code.ROW_REPEATED).size();
        long unused = Imports.found(imported, Code.HEADING_REPEATED, Code.HEADING_CONFLICT).stream()
                .flatMap(finding ->
                        drawn.document().sections().stream().filter(section -> section.line() == finding.line()))
                .mapToLong(section -> section.propertyRows().size())
                .sum();
        long mirrored = drawn.document().source().equals(drawn.document().target()) ? tally.twoWay() : 0;
        long all = drawn.document().sections().stream()
                .mapToLong(section -> section.propertyRows().size())
                .sum();
        assertThat(tally.rows() + tally.rowsOut() + repeated + unused + mirrored)
                .isEqualTo(all);
    }
}
