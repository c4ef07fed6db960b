package dev.parley.playground.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import dev.parley.playground.desk.Field;
import dev.parley.playground.desk.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the check of the kills finds: it must be able to fail. */
class CheckTest {

    private static final Sort SORT = new Sort(
            "product",
            "Code",
            List.of(Property.of("name", number -> "Øks " + number)),
            Set.of(Side.LEFT),
            true,
            Set.of(),
            (number, rows) -> Optional.empty());

    private final List<Row> left = new ArrayList<>(List.of(row("L1", "P-1", "Øks 2", "5")));
    private final List<Row> right = new ArrayList<>(List.of(row("R1", "P-1", "Øks 2", "5.00")));
    private final List<Standing.Linked> links = new ArrayList<>(List.of(new Standing.Linked("L1", "R1")));
    private final List<Standing.Trouble> problems = new ArrayList<>();
    private final List<Planted> planted = new ArrayList<>(List.of(new Planted("product", "P-1", Set.of(Side.LEFT))));
    private final Traces traces = new Traces();

    @BeforeEach
    void editTwice() {
        enter("P-1", Side.LEFT, "Øks 1");
        enter("P-1", Side.LEFT, "Øks 2");
    }

    @Test
    void isContentWithWhatWasEntered() {
        assertThat(violations()).isEmpty();
    }

    @Test
    void findsARecordThatStandsTwice() {
        right.add(row("R2", "P-1", "Øks 2", "5"));

        assertThat(violations()).containsExactly("DUPLICATE");
    }

    @Test
    void findsARecordThatNobodyEntered() {
        right.add(row("R2", "P-2", "Øks 2", "5"));

        assertThat(violations()).containsExactly("STRAY");
    }

    @Test
    void findsARecordWithoutCounterpart() {
        right.clear();
        links.clear();

        assertThat(violations()).containsExactly("MISSING");
    }

    @Test
    void allowsAndCountsACreateOfUnknownOutcome() {
        right.clear();
        links.clear();
        problems.add(new Standing.Trouble(Side.LEFT, "L1", "UNKNOWN_OUTCOME", ""));
        var check = check();

        var found = check.of(planted);

        assertThat(found).isEmpty();
        assertThat(check.unknownOutcomes()).isEqualTo(1);
    }

    @Test
    void allowsNoCounterpartForTheUnknownOutcomeOfAnother() {
        right.clear();
        links.clear();
        problems.add(new Standing.Trouble(Side.LEFT, "L2", "UNKNOWN_OUTCOME", ""));

        assertThat(violations()).containsExactly("MISSING");
    }

    @Test
    void findsAnEditThatWasUndone() {
        left.set(0, row("L1", "P-1", "Øks 1", "5"));
        right.set(0, row("R1", "P-1", "Øks 1", "5"));

        assertThat(violations()).containsExactly("LOST_EDIT", "LOST_EDIT");
    }

    @Test
    void findsAnEditThatDidNotTravel() {
        right.set(0, row("R1", "P-1", "Øks 1", "5"));

        assertThat(violations()).containsExactlyInAnyOrder("LOST_EDIT", "APART");
    }

    @Test
    void takesTheLastEditOfEitherSide() {
        enter("P-1", Side.RIGHT, "Øks 3");
        left.set(0, row("L1", "P-1", "Øks 3", "5"));
        right.set(0, row("R1", "P-1", "Øks 3", "5"));

        assertThat(violations()).isEmpty();
    }

    @Test
    void findsAnOldValueThatComesBackAfterBothSidesAgreed() {
        traces.agreed(new Traces.Place("product", "P-1", "name"));
        enter("P-1", Side.RIGHT, "Øks 3");

        assertThat(violations()).containsExactly("LOST_EDIT", "LOST_EDIT");
    }

    @Test
    void wantsTheSameOfBothEditsOnBothSides() {
        enter("P-1", Side.RIGHT, "Øks 3");
        right.set(0, row("R1", "P-1", "Øks 3", "5"));

        assertThat(violations()).containsExactly("APART");
    }

    @Test
    void findsAValueThatDiffersThoughNobodyEditedIt() {
        right.set(0, row("R1", "P-1", "Øks 2", "6"));

        assertThat(violations()).containsExactly("APART");
    }

    @Test
    void findsARecordInTwoLinks() {
        links.add(new Standing.Linked("L1", "R2"));

        assertThat(violations()).containsExactly("LINKED_TWICE");
    }

    @Test
    void findsRecordsLinkedCrosswise() {
        left.add(row("L2", "P-2", "Øks 2", "5"));
        right.add(row("R2", "P-2", "Øks 2", "5"));
        planted.add(new Planted("product", "P-2", Set.of(Side.LEFT)));
        enter("P-2", Side.LEFT, "Øks 2");
        links.clear();
        links.addAll(List.of(new Standing.Linked("L1", "R2"), new Standing.Linked("L2", "R1")));

        assertThat(violations()).containsExactly("NOT_LINKED", "NOT_LINKED");
    }

    @Test
    void findsAProblemThatStands() {
        problems.add(new Standing.Trouble(Side.LEFT, "L1", "REJECTED", "no"));

        assertThat(violations()).containsExactly("PROBLEM");
    }

    @Test
    void saysWhichRecordAndWhatWasEntered() {
        right.set(0, row("R1", "P-1", "Øks 1", "5"));

        var found = check().of(planted);

        assertThat(found).first().asString().contains("product P-1 name", "\"Øks 1\" on the right", "[Øks 1, Øks 2]");
    }

    private List<String> violations() {
        return check().of(planted).stream().map(Violation::what).toList();
    }

    private Check check() {
        var fields = List.of(
                new Field("Code", "Code", "Code"),
                new Field("Price", "Price", "Price"),
                new Field("name", "Name", "Name"));
        var rows = Map.of(Side.LEFT, left, Side.RIGHT, right);
        return new Check(List.of(SORT), Map.of("product", new Standing(fields, rows, links, problems)), traces);
    }

    private void enter(String code, Side side, String name) {
        traces.add(new Traces.Place("product", code, "name"), side, name);
    }

    private static Row row(String id, String code, String name, String price) {
        return new Row(id, name, Map.of("Code", code, "name", name, "Price", price));
    }
}
