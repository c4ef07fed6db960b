package dev.parley.systems.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema.Need;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import dev.parley.sync.Traits;
import dev.parley.systems.SystemType;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The files that ship are read, and declare what definitions rely on. */
final class ShippedSystemsTest {

    private final Map<String, Traits> customcrm = type("customcrm").traits();

    @Test
    void customcrmHasTheFourDatatypesOfItsContract() {
        assertThat(customcrm).containsOnlyKeys("Customer", "Contact", "Product", "Order");
    }

    @Test
    void customcrmDeclaresWhatIsKnownOfACustomer() {
        RecordSchema customer = customcrm.get("Customer").schema();

        assertThat(customer.property(Path.of("Name")).orElseThrow().required()).isEqualTo(Need.ALWAYS);
        assertThat(customer.property(Path.of("Email")).orElseThrow().foldsCase())
                .isTrue();
        assertThat(customer.property(Path.of("Id")).orElseThrow().writable()).isFalse();
        assertThat(customer.property(Path.of("ModifiedAt")).orElseThrow().type())
                .isEqualTo(ValueType.DATETIME);
        assertThat(customcrm.get("Customer").lookUps())
                .containsExactlyInAnyOrder(Path.of("Email"), Path.of("OrganisationNumber"));
    }

    @Test
    void everyCustomcrmDatatypeCanBeFoundAgain() {
        assertThat(customcrm.values())
                .allMatch(Traits::findsReference)
                .allMatch(Traits::listsCreated)
                .noneMatch(Traits::rowsArePartial);
    }

    @Test
    void linesOfACustomcrmOrderHaveIdsOfTheirOwn() {
        RecordSchema order = customcrm.get("Order").schema();

        assertThat(order.list(Path.of("Lines")).orElseThrow().id()).contains(Path.of("Id"));
        assertThat(order.list(Path.of("Lines")).orElseThrow().element().property(Path.of("Quantity")))
                .isPresent();
    }

    private static SystemType type(String name) {
        return SystemFiles.shipped(name);
    }
}
