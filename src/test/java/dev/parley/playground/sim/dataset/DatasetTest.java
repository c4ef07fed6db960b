package dev.parley.playground.sim.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Caller;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Records;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatasetTest {

    private static Map<String, Integer> emails(Records records, String name) {
        Map<String, Integer> counts = new HashMap<>();
        records.all().forEach(record -> Json.text(record, name)
                .ifPresent(email -> counts.merge(email.toLowerCase(Locale.ROOT), 1, Integer::sum)));
        return counts;
    }

    private static long with(List<ObjectNode> records, String name) {
        return records.stream()
                .filter(record -> Json.text(record, name).isPresent())
                .count();
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(Dataset.standard(7)).isEqualTo(Dataset.standard(7)).isNotEqualTo(Dataset.standard(8));
    }

    @Test
    void isAcceptedByBothSystemsAndOverlapsAsItSays() {
        Dataset data = Dataset.standard(1);
        try (PowerOfficeSimulator office = PowerOfficeSimulator.start(SimulatorOptions.defaults());
                ShopifySimulator shop = ShopifySimulator.start(SimulatorOptions.defaults())) {
            office.customers().load(data.powerOffice());
            shop.customers().load(data.shopify());

            Map<String, Integer> left = emails(office.customers(), "EmailAddress");
            Map<String, Integer> right = emails(shop.customers(), "email");
            long overlapping = left.entrySet().stream()
                    .filter(each -> each.getValue() == 1 && right.containsKey(each.getKey()))
                    .count();
            assertThat(overlapping).isEqualTo(data.overlapping()).isBetween(90L, 120L);
            assertThat(left.values()).contains(2);
            assertThat(office.customers().size()).isEqualTo(200);
            assertThat(shop.customers().size()).isEqualTo(200);
        }
    }

    @Test
    void holdsTheMixOfAGrownSystem() {
        Dataset data = Dataset.standard(1);

        List<ObjectNode> left = data.powerOffice();
        assertThat(with(left, "EmailAddress")).isBetween(150L, 199L);
        assertThat(with(left, "PhoneNumber")).isBetween(150L, 199L);
        assertThat(left).anyMatch(customer -> !customer.has("MailAddress"));
        assertThat(left)
                .anyMatch(customer ->
                        customer.at("/MailAddress/CountryCode").asText().equals("SE"));
        assertThat(left)
                .anyMatch(customer -> customer.at("/MailAddress/City").asText().equals("TROMSØ"));
        assertThat(data.shopify())
                .anyMatch(customer -> customer.path("last_name").asText().endsWith(" "));
        assertThat(data.shopify())
                .anyMatch(customer -> customer.path("addresses").isEmpty());
    }

    @Test
    void usesReservedMailDomainsOnly() {
        assertThat(Dataset.standard(3).shopify()).allMatch(customer -> customer.path("email")
                .asText("x@example.no")
                .toLowerCase(Locale.ROOT)
                .matches(".+@example\\.(no|com|org|net)"));
    }

    @Test
    void ofTenThousandIsListedByPagesInNoTime() throws Exception {
        Dataset data = Dataset.large(10_000);
        try (ShopifySimulator shop = ShopifySimulator.start(SimulatorOptions.defaults())) {
            shop.switches().rateLimit.set(false);
            shop.customers().load(data.shopify());
            Caller api =
                    new Caller(shop.url() + "/admin/api/2026-01", Map.of("X-Shopify-Access-Token", shop.accessToken()));
            String next = "/customers.json?limit=250&order=updated_at+asc";
            int rows = 0;
            Instant start = Instant.now();

            while (next != null) {
                var page = api.get(next);
                rows += page.json().path("customers").size();
                next = page.header("Link")
                        .filter(link -> link.contains("rel=\"next\""))
                        .map(link -> link.replaceAll("(?s).*<([^>]+)>; rel=\"next\".*", "$1"))
                        .orElse(null);
            }

            assertThat(rows).isEqualTo(10_000);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
    }
}
