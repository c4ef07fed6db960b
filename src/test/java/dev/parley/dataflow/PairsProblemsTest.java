package dev.parley.dataflow;

import static dev.parley.dataflow.DefinitionProblemsTest.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Problems that take more than one line to make. */
final class PairsProblemsTest {

    private static final String FRAME =
            """
            dataflow: flow
            left:  { system: powerofficego }
            right: { system: shopify }
            pairs:
            """;

    @Test
    @DisplayName("P04: a property that a datatype does not have is named with its line")
    void namesAnUnknownProperty() {
        String yaml =
                FRAME + pair("a", "Customers person", "Customer").replace(" []", "\n      - FirstNam <-> first_name");

        assertThat(problems(yaml)).singleElement().asString().startsWith("9: ").contains("FirstNam");
    }

    @Test
    void refusesTwoReadOnlySystems() {
        String yaml = FRAME.replace(" }", ", readOnly: true }") + pair("a", "Customers person", "Customer");

        assertThat(problems(yaml))
                .containsExactly("3: both systems are read-only: there is nothing to do — let one of them be written");
    }

    @Test
    void refusesADataflowWithoutPairs() {
        assertThat(problems(FRAME.replace("pairs:", "pairs: []")))
                .containsExactly("4: \"pairs\" is an empty list — list what is to be kept in step");
    }

    @Test
    void refusesTwoPairsOfOneName() {
        String yaml = FRAME + pair("a", "Customers person", "Customer") + pair("a", "Customers company", "Customer");

        assertThat(problems(yaml))
                .containsExactly("9: a pair named \"a\" stands in line 5 already — give each pair a name of its own");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "                     |                      | false",
                "IsPerson = true      |                      | false",
                "IsPerson = true      | Number = 1           | false",
                "IsPerson = true      | IsPerson = false     | true",
                "IsPerson = true      | IsPerson = TRUE      | false",
                "IsPerson = true      | IsPerson != true     | true",
                "Number in (1, 2)     | Number in (2, 3)     | false",
                "Number in (1, 2)     | Number in (3, 4)     | true",
                "Number = 1           | Number = 1.0         | false",
                "FirstName empty      | FirstName = a        | true",
                "FirstName empty      | FirstName != a       | false",
                "FirstName = a and Number = 1 | Number = 2 and LastName = b | true",
            })
    @DisplayName("P12: two pairs of the same datatypes need filters that exclude each other")
    void letsTwoPairsJoinTheSameDatatypesOnlyIfTheirFiltersExcludeEachOther(String one, String other, boolean good) {
        String yaml = FRAME + filtered("a", one) + filtered("b", other);

        if (good) {
            assertThat(DefinitionReader.read("flow.yaml", yaml, new TestCatalog())
                            .pairs())
                    .hasSize(2);
        } else {
            assertThat(problems(yaml))
                    .containsExactly("9: the pair joins the same two datatypes as the pair in line 5"
                            + " — give both filters that no record can meet together, or make them one");
        }
    }

    @Test
    @DisplayName("P08: a datatype is not joined with itself without filters that keep the sides apart")
    void refusesADatatypeJoinedWithItself() {
        String yaml = FRAME.replace("powerofficego", "shopify") + pair("a", "Order", "Order");

        assertThat(problems(yaml))
                .containsExactly("5: the pair joins \"Order\" with itself"
                        + " — give both sides filters that no record can meet together");
    }

    @ParameterizedTest
    @CsvSource({"onDelete, archive", "onDelete, delete", "onMissing, recreate"})
    void concludesNothingFromAbsenceWhereItMayMeanAnything(String key, String value) {
        String yaml = FRAME + pair("a", "Salesorders", "Order") + "    " + key + ": " + value + "\n";

        assertThat(problems(yaml))
                .containsExactly("9: \"" + key + ": " + value + "\" is impossible: that a record of powerofficego"
                        + " \"Salesorders\" is gone does not mean that it was deleted — remove it");
    }

    @Test
    void takesNothingAwayInAReadOnlySystem() {
        String yaml = FRAME.replace("left:  { system: powerofficego", "left:  { system: powerofficego, readOnly: true")
                + pair("a", "Customers person", "Customer") + "    onDelete: delete\n";

        assertThat(problems(yaml))
                .containsExactly("9: nothing is ever deleted in powerofficego, which is read-only"
                        + " — write { in-right: delete }, or remove it");
    }

    @Test
    void takesNothingAwayThatTheSystemKeeps() {
        String yaml = FRAME + pair("a", "Customers person", "Order") + "    onDelete: delete\n";

        assertThat(problems(yaml))
                .containsExactly("9: shopify \"Order\" cannot be deleted — write { in-left: delete }, or remove it");
    }

    @Test
    void cannotTellOldFromNewWhereNobodySaysWhenARecordWasCreated() {
        String yaml = FRAME
                + pair("a", "Customers person", "Order").replace("properties: []", "properties: [ Number <-> number ]")
                + "    create: in-left\n    backfill: new\n";

        assertThat(problems(yaml))
                .contains("10: \"backfill: new\" is impossible: shopify \"Order\" does not tell when a record was"
                        + " created — remove it, or do not create in left");
    }

    @Test
    void refusesToCreateEmptyRecords() {
        String yaml = FRAME + pair("a", "Salesorders", "Order") + "    create: both\n";

        assertThat(problems(yaml))
                .containsExactly("9: a pair without properties would create empty records — use \"create: never\"");
    }

    private static String filtered(String name, String filter) {
        String datatype = "Customers person" + (filter == null ? "" : ", filter: \"" + filter + "\"");
        return pair(name, datatype, "Customer");
    }

    private static String pair(String name, String left, String right) {
        return "  - name: " + name + "\n    left: { datatype: " + left + " }\n    right: { datatype: " + right
                + " }\n    properties: []\n";
    }
}
