package dev.parley.playground.sim.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.playground.sim.customcrm.CustomcrmSimulator;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CustomcrmDatasetTest {

    private final CustomcrmSimulator crm = CustomcrmSimulator.start(SimulatorOptions.defaults());

    @AfterEach
    void close() {
        crm.close();
    }

    private List<ObjectNode> all(String datatype) {
        return crm.records(datatype).all();
    }

    private Set<String> values(String datatype, String property) {
        return all(datatype).stream()
                .map(row -> Json.text(row, property))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static List<String> withoutStamps(CustomcrmSimulator crm) {
        return crm.datatypes().stream()
                .sorted()
                .flatMap(datatype -> crm.records(datatype).all().stream())
                .map(row -> row.without(List.of("CreatedAt", "ModifiedAt")).toString())
                .toList();
    }

    @Test
    void hasTheSizesAskedFor() {
        CustomcrmDataset.fill(crm, 1, new Sizes(7, 11, 5, 9, 2));

        assertThat(all("Customer")).hasSize(7);
        assertThat(all("Contact")).hasSize(11);
        assertThat(all("Product")).hasSize(5);
        assertThat(all("Order")).hasSize(9).allMatch(order -> order.get("Lines").size() == 2);
    }

    @Test
    void isTheSameForTheSameSeed() {
        try (CustomcrmSimulator same = CustomcrmSimulator.start(SimulatorOptions.defaults());
                CustomcrmSimulator other = CustomcrmSimulator.start(SimulatorOptions.defaults())) {
            CustomcrmDataset.fill(crm, 7, Sizes.small());
            CustomcrmDataset.fill(same, 7, Sizes.small());
            CustomcrmDataset.fill(other, 8, Sizes.small());

            assertThat(withoutStamps(same)).isEqualTo(withoutStamps(crm)).isNotEqualTo(withoutStamps(other));
        }
    }

    @Test
    void sharesCompaniesAndProductsByIndexWithWhoeverUsesTheGenerators() {
        CustomcrmDataset.fill(crm, 7, Sizes.small());

        Set<String> numbers = IntStream.range(0, 40)
                .mapToObj(i -> new Companies(7).at(i).organisationNumber())
                .collect(Collectors.toSet());
        Set<String> codes =
                IntStream.range(0, 40).mapToObj(i -> new Goods(7).at(i).code()).collect(Collectors.toSet());

        assertThat(values("Customer", "OrganisationNumber"))
                .hasSizeGreaterThan(30)
                .isSubsetOf(numbers);
        assertThat(values("Product", "Code")).isEqualTo(codes);
    }

    @Test
    void givesEveryCompanyAValidNumberAndAnAddressOfItsOwn() {
        List<Company> companies =
                IntStream.range(0, 2_000).mapToObj(new Companies(1)::at).toList();

        assertThat(companies)
                .extracting(Company::organisationNumber)
                .doesNotHaveDuplicates()
                .allMatch(CustomcrmDatasetTest::isOrganisationNumber);
        assertThat(companies)
                .extracting(Company::email)
                .doesNotHaveDuplicates()
                .allMatch(email -> email.matches(".+@example\\.(no|com|org|net)"));
        assertThat(companies).extracting(Company::name).doesNotHaveDuplicates();
    }

    private static boolean isOrganisationNumber(String number) {
        int[] weights = {3, 2, 7, 6, 5, 4, 3, 2, 1};
        return number.length() == 9
                && IntStream.range(0, 9)
                                        .map(i -> weights[i] * Character.digit(number.charAt(i), 10))
                                        .sum()
                                % 11
                        == 0;
    }

    @Test
    void holdsTheMixOfAGrownSystem() {
        CustomcrmDataset.fill(crm, 1, Sizes.small());

        assertThat(all("Customer")).anyMatch(row -> row.get("Phone").isNull());
        assertThat(values("Customer", "Country")).contains("NO", "Norway");
        assertThat(values("Contact", "LastName")).anyMatch(name -> name.endsWith(" "));
        assertThat(all("Order")).anyMatch(order -> order.at("/Lines/0/Discount").asInt() > 0);
    }

    /** Seconds of the processor: what else the machine does meanwhile is not the loading's. */
    @Test
    void ofMeasuringSizeLoadsInSeconds() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();

        CustomcrmDataset.fill(crm, 1, Sizes.large());

        assertThat(all("Order")).hasSize(10_000);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(15));
    }
}
