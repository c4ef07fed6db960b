package dev.parley.playground.sim.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Simulator;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.customcrm.CustomcrmSimulator;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final PowerOfficeSimulator office = PowerOfficeSimulator.start(SimulatorOptions.defaults());

    @AfterEach
    void close() {
        office.close();
    }

    private static List<String> withoutStamps(PowerOfficeSimulator office) {
        return List.of("Customers", "Contactperson", "Product", "Salesorders").stream()
                .flatMap(datatype -> office.records(datatype).all().stream())
                .map(record -> record.toString().replaceAll("\"[^\"]*\\d{2}:\\d{2}:\\d{2}[^\"]*\"", "\"\""))
                .toList();
    }

    private static Set<String> values(Simulator system, String datatype, String property) {
        return system.records(datatype).all().stream()
                .flatMap(record -> Json.text(record, property).stream())
                .map(value -> value.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    @Test
    void isTheSameForTheSameSeed() {
        try (PowerOfficeSimulator same = PowerOfficeSimulator.start(SimulatorOptions.defaults());
                PowerOfficeSimulator other = PowerOfficeSimulator.start(SimulatorOptions.defaults())) {
            Ledger.fill(office, 7, Sizes.small());
            Ledger.fill(same, 7, Sizes.small());
            Ledger.fill(other, 8, Sizes.small());

            assertThat(withoutStamps(same)).isEqualTo(withoutStamps(office)).isNotEqualTo(withoutStamps(other));
        }
    }

    @Test
    void fillsTheSystemAsItSays() {
        office.customers().load(Dataset.of(1, 9, 0, 0).powerOffice());

        Ledger.fill(office, 1, new Sizes(20, 30, 40, 50, 3));

        assertThat(office.customers().size()).isEqualTo(29);
        assertThat(office.contactPersons().all())
                .hasSize(30)
                .extracting(person -> person.path("ContactId").asLong())
                .doesNotContain(0L);
        assertThat(office.products().size()).isEqualTo(40);
        assertThat(office.orders().all())
                .hasSize(50)
                .allMatch(order -> order.path("SalesOrderLines").size() == 3);
    }

    @Test
    void sharesCompaniesPeopleAndProductsWithTheCrm() {
        try (CustomcrmSimulator crm = CustomcrmSimulator.start(SimulatorOptions.defaults())) {
            Ledger.fill(office, 1, Sizes.small());
            CustomcrmDataset.fill(crm, 1, Sizes.small());

            Set<String> companies = common(
                    values(office, "Customers", "OrganizationNumber"), values(crm, "Customer", "OrganisationNumber"));
            Set<String> people =
                    common(values(office, "Contactperson", "EmailAddress"), values(crm, "Contact", "Email"));
            Set<String> products = common(values(office, "Product", "Code"), values(crm, "Product", "Code"));
            assertThat(companies).hasSizeBetween(18, 24);
            assertThat(people).hasSizeBetween(25, 40);
            assertThat(products).hasSizeBetween(20, 24);
        }
    }

    @Test
    void sharesProductsWithTheShop() {
        try (ShopifySimulator shop = ShopifySimulator.start(SimulatorOptions.defaults())) {
            Ledger.fill(office, 1, Sizes.small());
            shop.products().load(Assortment.of(1, Sizes.small().products()).shopify());

            Set<String> sold = shop.products().all().stream()
                    .map(product -> product.at("/variants/0/sku").asText().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            assertThat(common(values(office, "Product", "Code"), sold)).hasSizeBetween(12, 24);
        }
    }

    @Test
    void holdsWhatMakesSyncHard() {
        Ledger.fill(office, 1, new Sizes(100, 100, 100, 100, 1));

        List<ObjectNode> products = office.products().all();
        assertThat(office.customers().all()).anyMatch(each -> !each.hasNonNull("OrganizationNumber"));
        assertThat(products).anyMatch(each -> !each.hasNonNull("UnitPrice"));
        assertThat(products).anyMatch(each -> !each.hasNonNull("Code"));
        assertThat(products).anyMatch(each -> each.path("ProductType").asText().equals("Service"));
        assertThat(office.contactPersons().all()).anyMatch(each -> !each.hasNonNull("EmailAddress"));
        assertThat(office.orders().all())
                .anyMatch(each -> each.path("SalesOrderStatus").asText().equals("Confirmed"))
                .anyMatch(each -> each.hasNonNull("CustomerReferenceContactPersonId"))
                .anyMatch(each -> each.at("/SalesOrderLines/0/Allowance").asInt() > 0);
    }

    @Test
    void ofThousandsIsThereInNoTime() {
        Instant start = Instant.now();

        Ledger.fill(office, 1, new Sizes(500, 750, 1_250, 2_500, 3));

        assertThat(office.orders().size()).isEqualTo(2_500);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }
}
