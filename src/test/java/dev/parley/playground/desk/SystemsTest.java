package dev.parley.playground.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dataflow.Side;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemsTest {

    private static final String DATAFLOW = "powerofficego-shopify";

    private static final Map<String, String> KARI = Map.of(
            "firstName", "Kari",
            "lastName", "Ås",
            "email", "kari@example.no",
            "zip", "0150",
            "city", "Oslo",
            "country", "NO");

    private final PowerOfficeSimulator powerOffice = PowerOfficeSimulator.start(SimulatorOptions.defaults());
    private final ShopifySimulator shopify = ShopifySimulator.start(SimulatorOptions.defaults());
    private final Desk left = Systems.powerOffice(powerOffice).desk(Sheets.of(DATAFLOW, "customer", Side.LEFT));
    private final Desk right = Systems.shopify(shopify).desk(Sheets.of(DATAFLOW, "customer", Side.RIGHT));

    @AfterEach
    void close() {
        powerOffice.close();
        shopify.close();
    }

    @Test
    void addsAPersonToPowerOffice() {
        var id = left.add(KARI);

        assertThat(left.rows()).containsExactly(new Row(id, "Kari Ås", KARI));
        assertThat(powerOffice
                        .customers()
                        .get(Long.parseLong(id))
                        .path("IsPerson")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void addsACustomerWithAnAddressToShopify() {
        var id = right.add(KARI);

        var row = right.rows().get(0);
        assertThat(row.id()).isEqualTo(id);
        assertThat(row.value("city")).isEqualTo("Oslo");
        assertThat(row.value("country")).isEqualTo("Norway");
    }

    @Test
    void addsAPersonWithoutEMail() {
        left.add(Map.of("firstName", "Kari", "lastName", "Ås"));

        assertThat(left.rows()).hasSize(1);
    }

    @Test
    void leavesCompaniesOut() {
        powerOffice.customers().create(Json.object("Name", "Ås AS", "EmailAddress", "post@example.no"));

        assertThat(left.rows()).isEmpty();
    }

    @Test
    void editsAndClearsWithoutTouchingTheRest() {
        var id = right.add(KARI);

        right.edit(id, Map.of("zip", "", "lastName", "Berg"));

        var row = right.rows().get(0);
        assertThat(row.values())
                .doesNotContainKey("zip")
                .containsEntry("city", "Oslo")
                .containsEntry("lastName", "Berg");
    }

    @Test
    void editsNestedPropertiesInPowerOffice() {
        var id = left.add(KARI);

        left.edit(id, Map.of("city", "Bergen", "zip", "5003"));

        assertThat(left.rows().get(0).values())
                .containsEntry("city", "Bergen")
                .containsEntry("zip", "5003")
                .containsEntry("country", "NO");
    }

    @Test
    void deletes() {
        right.delete(right.add(KARI));

        assertThat(right.rows()).isEmpty();
    }

    @Test
    void saysWhyShopifyRefuses() {
        right.add(KARI);

        assertThatThrownBy(() -> right.add(KARI))
                .isInstanceOf(Refused.class)
                .hasMessage("email has already been taken");
    }

    @Test
    void saysWhyPowerOfficeRefuses() {
        var id = left.add(KARI);

        assertThatThrownBy(() -> left.edit(id, Map.of("lastName", "")))
                .isInstanceOf(Refused.class)
                .hasMessage("LastName is required.");
    }

    @Test
    void addsAProductWithItsVariantToShopify() {
        var products = Systems.shopify(shopify).desk(Sheets.of(DATAFLOW, "product", Side.RIGHT));

        var id = products.add(Map.of("name", "Øks", "Code", "P-1", "UnitPrice", "12.50"));

        assertThat(products.rows().get(0).title()).isEqualTo("Øks");
        assertThat(shopify.products().get(id).at("/variants/0/sku").asText()).isEqualTo("P-1");
        assertThat(shopify.products().get(id).at("/variants/0/price").asText()).isEqualTo("12.50");
    }

    @Test
    void editsTheVariantOfAProduct() {
        var products = Systems.shopify(shopify).desk(Sheets.of(DATAFLOW, "product", Side.RIGHT));
        var id = products.add(Map.of("name", "Øks", "Code", "P-1", "UnitPrice", "12.50"));

        products.edit(id, Map.of("UnitPrice", "13"));

        assertThat(products.rows().get(0).values())
                .containsEntry("UnitPrice", "13.00")
                .containsEntry("Code", "P-1");
    }

    @Test
    void isNoCallOverTheApi() {
        right.add(KARI);

        assertThat(right.traffic().reads()).isZero();
        assertThat(right.traffic().writes()).isZero();
    }
}
