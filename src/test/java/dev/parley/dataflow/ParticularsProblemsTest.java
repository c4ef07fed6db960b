package dev.parley.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.yaml.ProblemCase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Problems of references, lists, conditions, words, prices and rows over several properties. */
final class ParticularsProblemsTest {

    private static final String ORDERS = ProblemCase.good("/definitions/good-orders.yaml");

    private static final String PRICES = ProblemCase.good("/definitions/good-prices.yaml");

    static Stream<ProblemCase> orders() {
        return ProblemTable.cases("order");
    }

    static Stream<ProblemCase> prices() {
        return ProblemTable.cases("price");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("orders")
    @DisplayName("I18: what an order's row refers to must be a pair of the definition; each problem with its line")
    void namesLineProblemAndWayOutOfAnOrder(ProblemCase broken) {
        assertThat(ORDERS).containsOnlyOnce(broken.right());

        assertThat(problems(ORDERS.replace(broken.right(), broken.wrong())))
                .containsExactlyElementsOf(broken.problems());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("prices")
    void namesLineProblemAndWayOutOfAPrice(ProblemCase broken) {
        assertThat(PRICES).containsOnlyOnce(broken.right());

        assertThat(problems(PRICES.replace(broken.right(), broken.wrong())))
                .containsExactlyElementsOf(broken.problems());
    }

    @Test
    void findsNoProblemInTheDefinitionsThatTheCasesBreak() {
        assertThat(problems(ORDERS)).isEmpty();
        assertThat(problems(PRICES)).isEmpty();
    }

    @Test
    void namesWhatTheElementsOfAListNeed() {
        String bills =
                """
                dataflow: flow
                left:  { system: customcrm }
                right: { system: other }
                pairs:
                  - name: bill
                    left: { datatype: Order }
                    right: { datatype: Bill }
                    properties:
                      - map: Lines <-> rows
                        each: { key: Id <-> key, properties: [ Quantity <-> amount ] }
                """;

        assertThat(problems(bills))
                .containsExactly("9: elements of \"rows\" in other need \"text\", which no row of \"each\" fills"
                        + " — add a row for it");
        assertThat(problems(bills.replace("amount ]", "amount, Description -> text ]")))
                .isEmpty();
        assertThat(problems(bills.replace("system: other", "system: other, readOnly: true")))
                .isEmpty();
        assertThat(problems(bills.replace("<->", "<-"))).noneMatch(problem -> problem.contains("need \"text\""));
    }

    @Test
    void refusesVatInBothOfTwoPrices() {
        String shops = PRICES.replace("system: powerofficego", "system: shopify")
                .replace("left: { datatype: Product }", "left: { datatype: Product, filter: title = a }")
                .replace("right: { datatype: Product }", "right: { datatype: Product, filter: title = b }")
                .replace("Name <-> title", "title <-> title")
                .replace("UnitPrice", "variants.compare_at_price");

        assertThat(problems(shops))
                .containsExactly("11: both sides of the row are prices, so which of them includes VAT is not known"
                        + " — write \"vat: excluded\" if they are alike");
        assertThat(problems(shops.replace("vat: included, rate: 25", "vat: excluded")))
                .isEmpty();
    }

    @Test
    void refusesAPriceOfWhichNothingIsKnown() {
        String silent = PRICES.replace("system: shopify", "system: silent")
                .replace("right: { datatype: Product }", "right: { datatype: Order }");

        assertThat(problems(silent))
                .containsExactly("11: neither side of the row is a price"
                        + " — remove \"price\"; it is for what a system declares as a price");
    }

    private static List<String> problems(String yaml) {
        return ProblemTable.problems(yaml, new ConnectorsCatalog());
    }
}
