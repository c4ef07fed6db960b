package dev.parley.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.mapping.Path;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only some rows say, as it is read. */
final class ParticularsTest {

    @Test
    void readsAReferenceToAPairThatFollows() {
        Dataflow read = orders("- { map: CustomerId <-> CustomerId, reference: customer }", "");

        assertThat(only(read).particulars()).isEqualTo(Particulars.reference("customer"));
        assertThat(read.pairs()).extracting(Pair::name).containsExactly("order", "customer");
        assertThat(read.inOrderOfReferences()).extracting(Pair::name).containsExactly("customer", "order");
    }

    @Test
    void readsReferencesThatFormACircle() {
        Dataflow read = orders(
                "- { map: CustomerId <-> CustomerId, reference: customer }",
                "- { map: MainContactId <-> LastName, reference: order }");

        assertThat(read.pairs()).extracting(Pair::references).containsExactly(Set.of("customer"), Set.of("order"));
    }

    @Test
    void readsAListOneElementAtATime() {
        String list =
                """
                - map: Lines <-> SalesOrderLines
                        conflict: left-wins
                        each:
                          key: Id <-> ExternalImportReference
                          properties:
                            - Quantity <-> Quantity
                            - { map: ProductId <-> ProductId, reference: customer }
                            - { map: Description -> Description, convert: html }
                """;

        PropertyPair row = only(orders(list, ""));

        Each each = row.particulars().each().orElseThrow();
        assertThat(row.way()).isEqualTo(Way.BOTH);
        assertThat(each.key()).isEqualTo(new MatchRule.Key(Path.of("Id"), Path.of("ExternalImportReference")));
        assertThat(each.properties())
                .extracting(PropertyPair::name)
                .containsExactly("Quantity", "ProductId", "Description");
        assertThat(each.properties().get(0)).isEqualTo(PropertyPair.of("Quantity", "Quantity", Way.BOTH));
        assertThat(each.properties().get(1).particulars().reference()).contains("customer");
        assertThat(each.properties().get(2).convert()).contains("html");
    }

    @Test
    void takesTheElementsOfAnUnknownDatatypeAsTheyAre() {
        String text = ORDERS.formatted(
                        "- { map: Items <-> SalesOrderLines, each: { key: no <-> ExternalImportReference,"
                                + " properties: [ amount <-> Quantity ] } }",
                        "- Email <-> EmailAddress")
                .replace("system: customcrm", "system: silent")
                .replace("datatype: Customer }", "datatype: Order }");

        PropertyPair row = only(read(text));

        assertThat(row.particulars().each().orElseThrow().properties())
                .containsExactly(PropertyPair.of("amount", "Quantity", Way.BOTH));
    }

    @Test
    void letsAListTravelOneWay() {
        PropertyPair row = only(orders(
                "- { map: Lines -> SalesOrderLines, each: { key: Id <-> ExternalImportReference,"
                        + " properties: [ Quantity -> Quantity ] } }",
                ""));

        assertThat(row.way()).isEqualTo(Way.RIGHT);
        assertThat(row.particulars().each()).isPresent();
    }

    @Test
    void readsConditionsOnEitherSide() {
        PropertyPair row = only(orders(
                "- { map: Reference <-> CustomerReference, when: { left: Status = New, right: NetAmount empty } }",
                ""));

        assertThat(row.particulars().when())
                .isEqualTo(new When(
                        Optional.of(new Condition.Equal(Path.of("Status"), "New")),
                        Optional.of(new Condition.Empty(Path.of("NetAmount")))));
    }

    @Test
    void takesAConditionAloneForOneOnTheLeft() {
        PropertyPair row =
                only(orders("- { map: Reference <-> CustomerReference, when: \"Status in (New, Held)\" }", ""));

        assertThat(row.particulars().when())
                .isEqualTo(new When(
                        Optional.of(new Condition.In(Path.of("Status"), List.of("New", "Held"))), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "when: Status = New               | when: Status = Done",
                "when: Status = New               | when: Status != New",
                "when: { right: NetAmount empty } | when: { right: NetAmount = 1 }",
            })
    @DisplayName("J06: two rows may write one property if their conditions exclude each other")
    void acceptsTwoWritersOfWhichOnlyOneApplies(String one, String other) {
        Pair order = orders(
                        "- { map: Reference <-> CustomerReference, " + one + " }\n"
                                + "      - { map: Number -> CustomerReference, " + other + " }",
                        "")
                .pairs()
                .get(0);

        assertThat(order.groups()).extracting(PropertyGroup::name).containsExactly("Reference", "Number");
    }

    @Test
    @DisplayName("J08: two rows over one array choose different elements of it")
    void acceptsTwoRowsThatChooseDifferentElements() {
        String text = ORDERS.formatted(
                        "- Reference <-> name",
                        "- { map: City <-> addresses.city, when: { right: addresses.type = invoice } }\n"
                                + "      - { map: StreetAddress2 <-> addresses.city,"
                                + " when: { right: addresses.type = delivery } }")
                .replace("system: powerofficego", "system: other")
                .replace("datatype: Salesorders", "datatype: Party")
                .replace("datatype: Customers", "datatype: Party");

        assertThat(read(text).pairs().get(1).rows())
                .extracting(row -> row.particulars()
                        .when()
                        .right()
                        .map(Conditions::assigned)
                        .orElseThrow())
                .containsExactly(
                        Map.of(Path.of("addresses.type"), "invoice"), Map.of(Path.of("addresses.type"), "delivery"));
    }

    @Test
    void acceptsTwoRowsOverTheSamePropertiesOfWhichOnlyOneApplies() {
        Pair order = orders(
                        "- { map: Reference <-> CustomerReference, when: Status = New }\n"
                                + "      - { map: Reference <-> CustomerReference, convert: lower, when: Status = Done }",
                        "")
                .pairs()
                .get(0);

        assertThat(order.groups())
                .extracting(PropertyGroup::name)
                .containsExactly("Reference", "Reference -> CustomerReference");
    }

    @Test
    void readsTheWordsOfBothSides() {
        PropertyPair row =
                only(orders("- { map: Status <-> SalesOrderStatus, values: { New: Draft, true: \"1\" } }", ""));

        assertThat(row.particulars().values()).isEqualTo(Map.of("New", "Draft", "true", "1"));
    }

    @Test
    void letsTwoWordsBecomeOneWhereNoneComesBack() {
        PropertyPair row =
                only(orders("- { map: Status -> SalesOrderStatus, values: { New: Draft, Held: Draft } }", ""));

        assertThat(row.particulars().values()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"right", "both", "left"})
    void readsOneOfSeveralProperties(String way) {
        Dataflow read = orders(
                "- Reference <-> CustomerReference",
                "- { left: [ Mobile, Phone, Email ], right: PhoneNumber, way: " + way
                        + ", winner: first-non-empty, convert: phone }");

        PropertyPair row = read.pairs().get(1).groups().get(0).members().get(0);
        assertThat(row.name()).isEqualTo("Mobile");
        assertThat(row.left()).contains(Path.of("Mobile"));
        assertThat(row.particulars().alternatives())
                .isEqualTo(Map.of(Side.LEFT, List.of(Path.of("Phone"), Path.of("Email"))));
        assertThat(row.particulars().alternatives(Side.RIGHT)).isEmpty();
    }

    @Test
    void givesASecondRowOfAPropertyTheNameOfBoth() {
        Dataflow read = orders(
                "- Reference <-> CustomerReference\n      - Reference -> PurchaseOrderReference\n"
                        + "      - { map: \"-> CurrencyCode\", constant: NOK, on: create }",
                "");

        assertThat(read.pairs().get(0).groups())
                .extracting(PropertyGroup::name)
                .containsExactly("Reference", "Reference -> PurchaseOrderReference", "CurrencyCode");
        assertThat(read.pairs().get(0).rows()).extracting(PropertyPair::name).doesNotHaveDuplicates();
    }

    @Test
    void tellsAConstantFromARowOfTheSameName() {
        Dataflow read = orders(
                "- Reference <-> CustomerReference",
                "- { map: Name <-> LastName }\n      - { map: \"-> Name\", constant: x, on: create }");

        assertThat(read.pairs().get(1).groups()).extracting(PropertyGroup::name).containsExactly("Name", "-> Name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ in-right: { if-connected: [ order ] } } | IN_RIGHT | RIGHT",
                "{ in-left: { if-connected: [ order ] } }  | IN_LEFT  | LEFT",
            })
    void readsThatOnlyConnectedRecordsAreCreated(String create, Creation creation, Side side) {
        String text = ORDERS.formatted("- { map: CustomerId <-> CustomerId, reference: customer }", "- Name <-> Name")
                .replace("- name: customer", "- name: customer\n    create: " + create);

        Pair customer = read(text).pair("customer").orElseThrow();

        assertThat(customer.create()).isEqualTo(creation);
        assertThat(customer.connected()).isEqualTo(Map.of(side, Set.of("order")));
    }

    @Test
    void readsConditionsForBothSides() {
        String text = ORDERS.formatted("- { map: CustomerId <-> CustomerId, reference: customer }", "- Name <-> Name")
                .replace(
                        "- name: customer",
                        "- name: customer\n    create: { in-left: { if-connected: [ order ] },"
                                + " in-right: { if-connected: [ order ] } }");

        Pair customer = read(text).pair("customer").orElseThrow();

        assertThat(customer.create()).isEqualTo(Creation.BOTH);
        assertThat(customer.connected()).containsOnlyKeys(Side.LEFT, Side.RIGHT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ vat: included, rate: 25 }     | true  | 25",
                "{ vat: included, rate: 11.11 }  | true  | 11.11",
                "{ vat: excluded }               | false | 0",
            })
    void readsWhetherVatIsInAPrice(String price, boolean included, BigDecimal rate) {
        String text =
                """
                dataflow: flow
                left: { system: powerofficego }
                right: { system: shopify }
                pairs:
                  - name: product
                    left: { datatype: Product }
                    right: { datatype: Product }
                    properties: [ { map: UnitPrice <-> variants.price, price: %s } ]
                """;

        assertThat(only(read(text.formatted(price))).particulars().price()).contains(new Price(included, rate));
    }

    private static final String ORDERS =
            """
            dataflow: flow
            left:  { system: customcrm }
            right: { system: powerofficego }
            pairs:
              - name: order
                left: { datatype: Order }
                right: { datatype: Salesorders }
                properties:
                  %s
              - name: customer
                left: { datatype: Customer }
                right: { datatype: Customers }
                properties:
                  %s
            """;

    private static Dataflow orders(String ofOrder, String ofCustomer) {
        return read(ORDERS.formatted(ofOrder, ofCustomer.isEmpty() ? "- Email <-> EmailAddress" : ofCustomer));
    }

    private static PropertyPair only(Dataflow read) {
        return read.pairs().get(0).groups().get(0).members().get(0);
    }

    private static Dataflow read(String yaml) {
        return DefinitionReader.read("flow.yaml", yaml, new ConnectorsCatalog());
    }
}
