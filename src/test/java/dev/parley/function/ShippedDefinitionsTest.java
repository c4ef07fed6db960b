package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Definitions;
import dev.parley.dataflow.Pair;
import dev.parley.systems.Systems;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The definitions that ship, read against what the connectors themselves declare. */
final class ShippedDefinitionsTest {

    private static final Definitions DEFINITIONS =
            new Definitions(Optional.empty(), new SystemsCatalog(Systems.builtInAnd(List.of())));

    @ParameterizedTest
    @ValueSource(strings = {"customcrm-powerofficego", "powerofficego-shopify"})
    void fitTheConnectors(String name) {
        Dataflow dataflow = DEFINITIONS.named(name);

        assertThat(dataflow.pairs()).isNotEmpty().allSatisfy(pair -> assertThat(pair.groups())
                .isNotEmpty());
    }

    @Test
    void theCrmsPairsComeInTheOrderOfTheirReferences() {
        Dataflow dataflow = DEFINITIONS.named("customcrm-powerofficego");

        List<String> order =
                dataflow.inOrderOfReferences().stream().map(Pair::name).toList();

        assertThat(order).containsExactlyInAnyOrder("customer", "contact", "product", "order");
        assertThat(order.indexOf("customer")).isLessThan(order.indexOf("contact"));
        assertThat(order.indexOf("contact")).isLessThan(order.indexOf("order"));
        assertThat(order.indexOf("product")).isLessThan(order.indexOf("order"));
    }
}
