package dev.parley.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.dataflow.Brakes.Limit;
import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.dataflow.Policies.Backfill;
import dev.parley.dataflow.Policies.Clearing;
import dev.parley.dataflow.Policies.Empties;
import dev.parley.dataflow.Policies.OnLeave;
import dev.parley.dataflow.Policies.OnMissing;
import dev.parley.dataflow.Policies.Rejected;
import dev.parley.dataflow.PropertyPair.Strength;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.mapping.Path;
import dev.parley.mapping.ValueType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class DefinitionReaderTest {

    @Test
    void readsTheSystems() {
        Dataflow read = read(
                """
                dataflow: flow
                left:  { system: powerofficego, label: "The ledger" }
                right: { system: shopify, readOnly: true }
                tie: right
                pairs: [ { name: a, left: { datatype: Salesorders }, right: { datatype: Order }, properties: [] } ]
                """);

        assertThat(read.left()).isEqualTo(new Dataflow.End("powerofficego", "The ledger", false));
        assertThat(read.right()).isEqualTo(new Dataflow.End("shopify", "shopify", true));
        assertThat(read.tie()).isEqualTo(Side.RIGHT);
    }

    @Test
    void takesTheDefaultsForAllThatIsNotSaid() {
        Dataflow read = read(definition("", "- Number -> note"));

        Pair pair = read.pairs().get(0);
        assertThat(read.tie()).isEqualTo(Side.LEFT);
        assertThat(pair.create()).isEqualTo(Creation.NEVER);
        assertThat(pair.match()).isEmpty();
        assertThat(pair.policies()).isEqualTo(Policies.DEFAULTS);
        assertThat(pair.left()).isEqualTo(new Pair.End("Customers person", Optional.empty()));
    }

    @Test
    void readsEveryPolicy() {
        Pair pair = pair(
                """
                    create: never
                    initial: left-wins
                    conflict: review
                    empties: keep
                    clear: by-conflict
                    onDelete: keep
                    onMissing: recreate
                    onLeave: stop
                    rejected: per-property
                    backfill: all
                    ignoreKeys: [ N/A, "0", 0 ]
                """,
                "- Number -> note");

        assertThat(pair.policies())
                .isEqualTo(new Policies(
                        Resolution.LEFT_WINS,
                        Resolution.REVIEW,
                        Empties.KEEP,
                        Clearing.BY_CONFLICT,
                        Deletes.NONE,
                        OnMissing.RECREATE,
                        OnLeave.STOP,
                        Rejected.PER_PROPERTY,
                        Backfill.ALL,
                        Set.of("n/a", "0"),
                        Brakes.DEFAULTS));
    }

    @Test
    void readsBrakesAndTakesTheUsualOnesForTheRest() {
        Pair some = pair("    create: never\n    brakes: { changes: off, deletes: 500 }\n", "- Number -> note");
        Pair share = pair("    create: never\n    brakes: { changes: 5 %, atLeast: 7 }\n", "- Number -> note");
        Pair none = pair("    create: never\n", "- Number -> note");

        assertThat(some.policies().brakes()).isEqualTo(new Brakes(Limit.OFF, Limit.number(500), 20));
        assertThat(share.policies().brakes()).isEqualTo(new Brakes(Limit.percent(5), Limit.percent(10), 7));
        assertThat(none.policies().brakes()).isEqualTo(Brakes.DEFAULTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delete                                 | DELETE  | DELETE",
                "{ in-right: delete }                   | KEEP    | DELETE",
                "{ in-left: archive, in-right: delete } | ARCHIVE | DELETE",
                "{ in-left: keep, in-right: delete }    | KEEP    | DELETE"
            })
    void readsOnWhichSideADeletedRecordsCounterpartIsTakenAway(String written, OnDelete left, OnDelete right) {
        Policies policies = pair("    create: never\n    onDelete: " + written + "\n", "- Number -> note")
                .policies();

        assertThat(policies.onDelete()).isEqualTo(new Deletes(left, right));
    }

    @Test
    void readsWhatTravelsOnlyOnceAndWhatIsCreatedOnlyWhenNew() {
        Policies policies = pair("    create: never\n    onLeave: last-edit\n    backfill: new\n", "- Number -> note")
                .policies();

        assertThat(policies.onLeave()).isEqualTo(OnLeave.LAST_EDIT);
        assertThat(policies.backfill()).isEqualTo(Backfill.NEW);
    }

    @ParameterizedTest
    @CsvSource({"in-right, IN_RIGHT", "never, NEVER"})
    void readsWhereToCreate(String word, Creation creation) {
        assertThat(pair("    create: " + word + "\n", "- Number -> note").create())
                .isEqualTo(creation);
    }

    @Test
    void readsMatchRulesOfOneAndOfSeveralKeys() {
        Pair pair = pair(
                "    match: [ Number = id, EmailAddress = email and \"LastName\" = last_name ]\n", "- Number -> note");

        assertThat(pair.match())
                .extracting(MatchRule::text)
                .containsExactly("Number = id", "EmailAddress = email and LastName = last_name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EmailAddress <-> email            | EmailAddress     | email          | BOTH",
                "EmailAddress->email               | EmailAddress     | email          | RIGHT",
                "EmailAddress <- email             | EmailAddress     | email          | LEFT",
                "MailAddress.City <-> addresses.city | MailAddress.City | addresses.city | BOTH",
                "{ left: EmailAddress, right: email }            | EmailAddress | email | BOTH",
                "{ left: EmailAddress, right: email, way: left } | EmailAddress | email | LEFT",
                "{ map: EmailAddress -> email }    | EmailAddress     | email          | RIGHT",
            })
    void readsBothFormsOfARow(String row, String left, String right, Way way) {
        assertThat(only(row)).isEqualTo(PropertyPair.of(left, right, way));
    }

    @Test
    void takesAnyCharactersWhereTheSystemTellsNoProperties() {
        String text = definition("", "- { left: \"Is it -> so?\", right: odd name.x }")
                .replace("Customers person", "Salesorders")
                .replace("datatype: Customer ", "datatype: Order ");

        PropertyPair row = read(text).pairs().get(0).groups().get(0).members().get(0);

        assertThat(row.left()).contains(Path.of("Is it -> so?"));
        assertThat(row.right()).contains(Path.of("odd name.x"));
    }

    @Test
    void readsEveryOptionOfARow() {
        PropertyPair row = only("{ map: Number -> note, convert: no-blanks, type: { left: string, right: decimal }, "
                + "required: true, default: 7, on: create, strength: strong }");

        assertThat(row)
                .isEqualTo(new PropertyPair(
                        Optional.of(Path.of("Number")),
                        Optional.of(Path.of("note")),
                        Way.RIGHT,
                        Optional.of("no-blanks"),
                        Optional.of(ValueType.STRING),
                        Optional.of(ValueType.DECIMAL),
                        true,
                        Optional.of(IntNode.valueOf(7)),
                        Optional.empty(),
                        true,
                        Strength.STRONG));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ map: \"-> note\", constant: Draft, on: create }              | | note | RIGHT",
                "{ right: note, constant: Draft, on: create }                   | | note | RIGHT",
                "{ map: PhoneNumber <-, constant: Draft, on: create }           | PhoneNumber | | LEFT",
            })
    void readsConstantsForEitherSide(String text, String left, String right, Way way) {
        PropertyPair row = only(text);

        assertThat(row.constant()).contains(TextNode.valueOf("Draft"));
        assertThat(row.onCreate()).isTrue();
        assertThat(row.left().map(Path::text)).isEqualTo(Optional.ofNullable(left));
        assertThat(row.right().map(Path::text)).isEqualTo(Optional.ofNullable(right));
        assertThat(row.way()).isEqualTo(way);
    }

    static List<Arguments> values() {
        return List.of(
                Arguments.of("NO", TextNode.valueOf("NO")),
                Arguments.of("yes", TextNode.valueOf("yes")),
                Arguments.of("042", TextNode.valueOf("042")),
                Arguments.of("\"42\"", TextNode.valueOf("42")),
                Arguments.of("42", IntNode.valueOf(42)),
                Arguments.of("-1.50", DecimalNode.valueOf(new BigDecimal("-1.50"))),
                Arguments.of("true", BooleanNode.TRUE),
                Arguments.of("2030-01-01", TextNode.valueOf("2030-01-01")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsConstantsAsTheyAreWritten(String written, JsonNode read) {
        assertThat(only("{ map: \"-> note\", constant: " + written + ", on: create }")
                        .constant())
                .contains(read);
    }

    @Test
    void readsGroupsAndOwnConflictPolicies() {
        Pair pair = pair(
                "",
                """
                - group: address
                        conflict: left-wins
                        properties:
                          - MailAddress.City <-> addresses.city
                          - { map: MailAddress.CountryCode <-> addresses.country, convert: country }
                      - { map: EmailAddress <-> email, conflict: review }\
                """);

        PropertyGroup address = pair.groups().get(0);
        assertThat(address.name()).isEqualTo("address");
        assertThat(address.conflict()).contains(Resolution.LEFT_WINS);
        assertThat(address.members())
                .extracting(PropertyPair::name)
                .containsExactly("MailAddress.City", "MailAddress.CountryCode");
        assertThat(pair.groups().get(1).name()).isEqualTo("EmailAddress");
        assertThat(pair.groups().get(1).conflict()).contains(Resolution.REVIEW);
    }

    @Test
    @DisplayName("C16: a set may be an array on one side and a text with commas on the other")
    void readsASetOfTwoForms() {
        PropertyPair set = only("{ map: ContactGroupIds <-> tags, merge: set, type: { right: list }, required: true }");

        assertThat(set.particulars()).isEqualTo(Particulars.NONE.ofSet());
        assertThat(set.rightType()).contains(ValueType.LIST);
        assertThat(set.required()).isTrue();
    }

    @Test
    void readsAValueThatTravelsWhole() {
        assertThat(only("{ map: EmailAddress <-> email, merge: value }").particulars())
                .isEqualTo(Particulars.NONE);
    }

    private static PropertyPair only(String row) {
        return pair("", "- " + row).groups().get(0).members().get(0);
    }

    private static Pair pair(String keys, String rows) {
        return read(definition(keys, rows)).pairs().get(0);
    }

    private static Dataflow read(String yaml) {
        return DefinitionReader.read("flow.yaml", yaml, new TestCatalog());
    }

    private static String definition(String keys, String rows) {
        return """
                dataflow: flow
                left:  { system: powerofficego }
                right: { system: shopify }
                pairs:
                  - name: customer
                    left: { datatype: Customers person }
                    right: { datatype: Customer }
                """
                + keys + "    properties:\n      " + rows + "\n";
    }
}
