package dev.parley.dataflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.yaml.DefinitionException;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DefinitionsTest {

    private static final String SHIPPED = "powerofficego-shopify";
    private static final String CRM = "customcrm-powerofficego";

    @TempDir
    Path folder;

    @Test
    void readsTheShippedDefinition() {
        Pair customer = new Definitions(Optional.empty(), new ConnectorsCatalog())
                .named(SHIPPED)
                .pair("customer")
                .orElseThrow();

        assertThat(customer.create()).isEqualTo(Creation.IN_RIGHT);
        assertThat(customer.left().filter())
                .contains(new Condition.Equal(dev.parley.mapping.Path.of("IsPerson"), "true"));
        assertThat(customer.match()).extracting(MatchRule::text).containsExactly("EmailAddress = email");
        assertThat(rows(customer))
                .containsExactly(
                        "EmailAddress email",
                        "PhoneNumber phone phone",
                        "MailAddress.AddressLine1 addresses.address1",
                        "MailAddress.AddressLine2 addresses.address2",
                        "MailAddress.City addresses.city",
                        "MailAddress.CountryCode addresses.country country",
                        "MailAddress.ZipCode addresses.zip",
                        "FirstName first_name",
                        "LastName last_name");
    }

    @Test
    void readsTheShippedPairOfProducts() {
        Pair product = new Definitions(Optional.empty(), new ConnectorsCatalog())
                .named(SHIPPED)
                .pair("product")
                .orElseThrow();

        assertThat(product.create()).isEqualTo(Creation.IN_RIGHT);
        assertThat(product.match()).extracting(MatchRule::text).containsExactly("Code = variants.sku");
        assertThat(rows(product))
                .containsExactly(
                        "Name title", "Description variants.title", "Code variants.sku", "UnitPrice variants.price");
        assertThat(product.rows().flatMap(row -> row.particulars().price().stream()))
                .containsExactly(new Price(false, java.math.BigDecimal.ZERO));
    }

    @ParameterizedTest
    @ValueSource(strings = {SHIPPED, CRM})
    void readsAShippedDefinitionWhenItCreatesOnBothSides(String name) throws Exception {
        String shipped = new String(
                getClass().getResourceAsStream("/dataflows/" + name + ".yaml").readAllBytes(), StandardCharsets.UTF_8);
        own(name, shipped.replace("create: in-right", "create: both"));

        Dataflow read = definitions().named(name);

        assertThat(read.pairs()).extracting(Pair::create).containsOnly(Creation.BOTH);
    }

    @Test
    void readsTheShippedDefinitionOfACrm() {
        Dataflow crm = new Definitions(Optional.empty(), new ConnectorsCatalog()).named(CRM);

        assertThat(crm.pairs()).extracting(Pair::name).containsExactly("customer", "contact", "product", "order");
        assertThat(crm.pairs()).extracting(Pair::create).containsOnly(Creation.IN_RIGHT);
        assertThat(crm.pairs())
                .extracting(Pair::references)
                .containsExactly(Set.of(), Set.of("customer"), Set.of(), Set.of("customer", "contact", "product"));
        assertThat(crm.pairs().get(0).right().filter())
                .contains(new Condition.Equal(dev.parley.mapping.Path.of("IsPerson"), "false"));
        assertThat(rows(crm.pairs().get(0)))
                .startsWith(
                        "Name Name",
                        "Website WebsiteUrl",
                        "StreetAddress1 MailAddress.AddressLine1",
                        "StreetAddress2 MailAddress.AddressLine2",
                        "City MailAddress.City",
                        "ZipCode MailAddress.ZipCode");
    }

    @Test
    void synchronisesTheLinesOfAnOrderByTheirIds() {
        Pair order = new Definitions(Optional.empty(), new ConnectorsCatalog())
                .named(CRM)
                .pair("order")
                .orElseThrow();

        Each each = order.rows()
                .flatMap(row -> row.particulars().each().stream())
                .findFirst()
                .orElseThrow();
        assertThat(each.key().path(Side.LEFT).text()).isEqualTo("Id");
        assertThat(each.key().path(Side.RIGHT).text()).isEqualTo("ExternalImportReference");
        assertThat(each.properties())
                .extracting(PropertyPair::name)
                .containsExactly("ProductId", "Description", "Quantity", "UnitPrice", "Discount");
    }

    @Test
    void listsEveryShippedDefinition() throws Exception {
        String[] files = new File(getClass().getResource("/dataflows").toURI()).list();

        assertThat(new Definitions(Optional.empty(), new ConnectorsCatalog()).names())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(files)
                        .map(file -> file.replace(".yaml", ""))
                        .toList());
    }

    @Test
    void prefersTheFolderToWhatIsShipped() throws Exception {
        own(SHIPPED, minimal(SHIPPED));

        assertThat(definitions().named(SHIPPED).pairs()).extracting(Pair::name).containsExactly("mine");
    }

    @Test
    void readsOnlyTheFileThatIsNamed() throws Exception {
        own("mine", minimal("mine"));
        own("broken", "not: [ yaml");

        assertThat(definitions().named("mine").name()).isEqualTo("mine");
        assertThat(definitions().names()).containsExactly("broken", CRM, "mine", SHIPPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "../mine", "", ".hidden", "a/b"})
    void listsTheNamesWhenThereIsNoneOfThatName(String name) throws Exception {
        own("mine", minimal("mine"));

        assertThatThrownBy(() -> definitions().named(name))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(name + ".yaml: unknown dataflow \"" + name
                        + "\" — PARLEY_DATAFLOW may be: customcrm-powerofficego, mine, powerofficego-shopify");
    }

    @Test
    void needsNoFolderToExist() {
        Definitions definitions = new Definitions(Optional.of(folder.resolve("missing")), new ConnectorsCatalog());

        assertThat(definitions.names()).containsExactly(CRM, SHIPPED);
        assertThat(definitions.named(SHIPPED).name()).isEqualTo(SHIPPED);
    }

    @Test
    void saysWhenAFileIsNoText() throws Exception {
        Files.createDirectories(folder.resolve("dataflows"));
        Files.write(folder.resolve("dataflows/mine.yaml"), new byte[] {'a', (byte) 0xff, (byte) 0xfe});

        assertThatThrownBy(() -> definitions().named("mine"))
                .isInstanceOf(DefinitionException.class)
                .hasMessage(
                        "mine.yaml: the file cannot be read as UTF-8 text — check its encoding and its permissions");
    }

    private Definitions definitions() {
        return new Definitions(Optional.of(folder), new ConnectorsCatalog());
    }

    private void own(String name, String text) throws Exception {
        Files.createDirectories(folder.resolve("dataflows"));
        Files.writeString(folder.resolve("dataflows").resolve(name + ".yaml"), text);
    }

    private static String minimal(String name) {
        return "dataflow: " + name + "\nleft: { system: silent }\nright: { system: silent }\npairs:\n"
                + "  - { name: mine, left: { datatype: Order }, right: { datatype: Note },\n"
                + "      properties: [ a <-> b ] }\n";
    }

    private static List<String> rows(Pair pair) {
        return pair.groups().stream()
                .flatMap(group -> group.members().stream())
                .peek(row -> assertThat(row.way()).isEqualTo(Way.BOTH))
                .map(row -> row.left().orElseThrow() + " " + row.right().orElseThrow()
                        + row.convert().map(name -> " " + name).orElse(""))
                .toList();
    }
}
