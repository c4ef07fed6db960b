package dev.parley.playground.sim.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static List<ObjectNode> orders(Ledger ledger) {
        return ledger.orders(List.of(1L, 2L, 3L), Map.of(2L, List.of(20L, 21L)), List.of(7L, 8L, 9L));
    }

    @Test
    void isTheSameForTheSameSeed() {
        Ledger ledger = Dataset.ledger(7);

        assertThat(ledger.customers())
                .isEqualTo(Dataset.ledger(7).customers())
                .isNotEqualTo(Dataset.ledger(8).customers());
        assertThat(ledger.products())
                .isEqualTo(Dataset.ledger(7).products())
                .isNotEqualTo(Dataset.ledger(8).products());
        assertThat(orders(ledger)).isEqualTo(orders(Dataset.ledger(7))).isNotEqualTo(orders(Dataset.ledger(8)));
    }

    @Test
    void fillsTheSystemAsItSays() {
        try (PowerOfficeSimulator office = PowerOfficeSimulator.start(SimulatorOptions.defaults())) {
            Dataset.ledger(1, new Ledger.Size(20, 30, 40, 50, 3)).load(office);

            assertThat(office.customers().size()).isEqualTo(20);
            assertThat(office.contactPersons().size()).isEqualTo(30);
            assertThat(office.products().size()).isEqualTo(40);
            assertThat(office.orders().all())
                    .hasSize(50)
                    .allMatch(order -> order.path("SalesOrderLines").size() == 3);
        }
    }

    @Test
    void holdsWhatMakesSyncHard() {
        Ledger ledger = Dataset.ledger(1, new Ledger.Size(100, 100, 100, 100, 1));

        assertThat(ledger.customers()).anyMatch(each -> each.path("IsPerson").asBoolean());
        assertThat(ledger.customers()).anyMatch(each -> each.hasNonNull("OrganizationNumber"));
        assertThat(ledger.products()).anyMatch(each -> !each.hasNonNull("UnitPrice"));
        assertThat(ledger.products()).anyMatch(each -> !each.hasNonNull("Code"));
        assertThat(ledger.products())
                .anyMatch(each -> each.path("ProductType").asText().equals("Service"));
        assertThat(ledger.contactPersons(List.of(1L))).anyMatch(each -> !each.hasNonNull("EmailAddress"));
        assertThat(orders(ledger))
                .anyMatch(each -> each.path("SalesOrderStatus").asText().equals("Confirmed"))
                .anyMatch(each -> each.hasNonNull("CustomerReferenceContactPersonId"))
                .noneMatch(each ->
                        each.path("CustomerId").asLong() != 2 && each.hasNonNull("CustomerReferenceContactPersonId"));
    }

    @Test
    void repeatsNoEmailAndNoOrganisationNumber() {
        List<ObjectNode> customers =
                Dataset.ledger(1, new Ledger.Size(2_000, 0, 0, 0, 0)).customers();

        for (String name : List.of("EmailAddress", "OrganizationNumber")) {
            assertThat(customers.stream()
                            .flatMap(each -> Json.text(each, name).stream())
                            .toList())
                    .hasSizeGreaterThan(1_000)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void ofThousandsIsThereInNoTime() {
        Instant start = Instant.now();
        try (PowerOfficeSimulator office = PowerOfficeSimulator.start(SimulatorOptions.defaults())) {

            Dataset.ledger(1, new Ledger.Size(500, 750, 1_250, 2_500, 3)).load(office);

            assertThat(office.orders().size()).isEqualTo(2_500);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
        }
    }
}
