package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every property pair that ships for Customcrm and PowerOffice Go, edited on either side; and what cannot travel. */
final class CrmEditsOverHttpTest {

    private final CrmAndLedger world = CrmAndLedger.empty();
    private final String customer = world.customer("Fjord");
    private final String contact = world.contact(customer, "Kari");
    private final String product = world.product("V-1", 100);
    private final String order = world.order(customer, contact, CrmAndLedger.line(product, 1, 90));

    CrmEditsOverHttpTest() {
        world.rest();
    }

    @AfterEach
    void close() {
        world.close();
    }

    /** A property of a pair on both sides with a value of each, and what they look like on the other. */
    private record Row(
            String pair, String ours, Object inCrm, String seenThere, String theirs, Object there, String seen) {}

    private List<Row> rows() {
        return List.of(
                new Row("customer", "Name", "Fjell", "Fjell", "Name", "Dal", "Dal"),
                new Row("customer", "Website", "https://a.example", "https://a.example", "WebsiteUrl", "b.no", "b.no"),
                new Row("customer", "StreetAddress1", "Vei 1", "Vei 1", "MailAddress.AddressLine1", "Vei 2", "Vei 2"),
                new Row("customer", "StreetAddress2", "C/O", "C/O", "MailAddress.AddressLine2", "Hus 2", "Hus 2"),
                new Row("customer", "City", "Ås", "Ås", "MailAddress.City", "Oslo", "Oslo"),
                new Row("customer", "ZipCode", "1430", "1430", "MailAddress.ZipCode", "0150", "0150"),
                new Row("customer", "Country", "Sverige", "SE", "MailAddress.CountryCode", "DK", "DK"),
                new Row("customer", "Email", "a@b.example", "a@b.example", "EmailAddress", "c@b.no", "c@b.no"),
                new Row("customer", "Phone", "+46 8 123 45", "+46 8 123 45", "PhoneNumber", "+4712", "+4712"),
                new Row(
                        "customer",
                        "OrganisationNumber",
                        "312 345 678",
                        "312345678",
                        "OrganizationNumber",
                        "319",
                        "319"),
                new Row("contact", "FirstName", "Eva", "Eva", "FirstName", "Ida", "Ida"),
                new Row("contact", "LastName", "Lie", "Lie", "LastName", "Moe", "Moe"),
                new Row("contact", "Email", "e@b.example", "e@b.example", "EmailAddress", "f@b.no", "f@b.no"),
                new Row("contact", "Phone", "+4790000009", "+4790000009", "PhoneNumber", "+4790", "+4790"),
                new Row("contact", "Title", "Sjef", "Sjef", "Title", "Leder", "Leder"),
                new Row("contact", "StreetAddress1", "Vei 1", "Vei 1", "MailAddress.AddressLine1", "Vei 2", "Vei 2"),
                new Row("contact", "StreetAddress2", "C/O", "C/O", "MailAddress.AddressLine2", "Hus 2", "Hus 2"),
                new Row("contact", "City", "Ås", "Ås", "MailAddress.City", "Oslo", "Oslo"),
                new Row("contact", "ZipCode", "1430", "1430", "MailAddress.ZipCode", "0150", "0150"),
                new Row("contact", "Country", "Danmark", "DK", "MailAddress.CountryCode", "SE", "SE"),
                new Row("product", "Code", "V-9", "V-9", "Code", "V-8", "V-8"),
                new Row("product", "Name", "Kaffe", "Kaffe", "Name", "Te", "Te"),
                new Row("product", "Description", "Mørk", "Mørk", "Description", "Lys", "Lys"),
                new Row("product", "Price", 12.5, "12.5", "UnitPrice", 13.25, "13.25"),
                new Row("product", "Cost", 6.5, "6.5", "UnitCost", 7.5, "7.5"),
                new Row("product", "Gtin", "2000000000008", "2000000000008", "Gtin", "2000", "2000"),
                new Row("order", "OrderDate", "2026-04-01", "2026-04-01", "SalesOrderDate", "2026-04-02", "2026-04-02"),
                new Row(
                        "order",
                        "DeliveryDate",
                        "2026-05-01",
                        "2026-05-01",
                        "DeliveryDate",
                        "2026-05-02",
                        "2026-05-02"),
                new Row("order", "Currency", "EUR", "EUR", "CurrencyCode", "SEK", "SEK"),
                new Row("order", "Reference", "PO 8", "PO 8", "PurchaseOrderReference", "PO 9", "PO 9"));
    }

    private String id(String pair) {
        return switch (pair) {
            case "customer" -> customer;
            case "contact" -> contact;
            case "product" -> product;
            default -> order;
        };
    }

    private ObjectNode crm(String pair) {
        String datatype =
                world.flow.engine.dataflow().pair(pair).orElseThrow().left().datatype();
        return world.inCrm(datatype, id(pair));
    }

    private static String text(ObjectNode record, String path) {
        JsonNode value = record.at("/" + path.replace('.', '/'));
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asText();
    }

    @Test
    void bringsEveryPropertyToPowerOfficeGo() {
        for (Row row : rows()) {
            String datatype = world.flow
                    .engine
                    .dataflow()
                    .pair(row.pair())
                    .orElseThrow()
                    .left()
                    .datatype();
            world.crm.records(datatype).set(id(row.pair()), row.ours(), row.inCrm());
        }

        world.rest();

        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            String there = text(world.inLedger(row.pair(), id(row.pair())), row.theirs());
            if (!there.equals(row.seenThere())) {
                wrong.add(row + " became " + there);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(world.flow.problems()).isEmpty();
    }

    @Test
    void bringsEveryPropertyToTheCrm() {
        for (Row row : rows()) {
            String right = world.flow.right(row.pair(), id(row.pair()));
            world.ledger(row.pair()).set(right, row.theirs(), row.there());
        }

        world.rest();

        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            String here = text(crm(row.pair()), row.ours());
            if (!here.equals(row.seen())) {
                wrong.add(row + " became " + here);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(world.flow.problems()).isEmpty();
    }

    @Test
    void bringsAnAddressEditThatMovesNoStampByAReconcile() {
        String right = world.flow.right("customer", customer);
        world.office.customers().set(right, "MailAddress.City", "Oslo");

        world.flow.run("reconcile");

        assertThat(crm("customer").get("City").asText()).isEqualTo("Oslo");
    }

    @Test
    void movesAContactToAnotherCustomerInTheLedgerToo() {
        String mover = world.contact(customer, "Ola");
        String other = world.customer("Dal");
        world.rest();
        String before = world.flow.right("contact", mover);

        world.crm.records("Contact").set(mover, "CustomerId", other);
        world.rest();

        ObjectNode moved = world.inLedger("contact", mover);
        assertThat(moved.get("ContactId"))
                .isEqualTo(world.inLedger("customer", other).get("Id"));
        assertThat(moved.get("FirstName").asText()).isEqualTo("Ola");
        assertThat(world.office.contactPersons().find(before)).isEmpty();
        assertThat(world.office.contactPersons().all()).hasSize(2);
        assertThat(world.flow.problems()).isEmpty();
        assertThat(world.rests()).isTrue();
    }

    @Test
    void keepsTheContactPersonThatAnOrderNamesWhenTheContactMoves() {
        String other = world.customer("Dal");
        String before = world.flow.right("contact", contact);

        world.crm.records("Contact").set(contact, "CustomerId", other);
        world.rest();
        world.crm.records("Order").set(order, "Reference", "PO 77");
        world.rest();

        assertThat(world.inLedger("contact", contact).get("ContactId"))
                .isEqualTo(world.inLedger("customer", other).get("Id"));
        assertThat(world.office.contactPersons().get(before).get("IsActive").asBoolean())
                .isFalse();
        ObjectNode sale = world.inLedger("order", order);
        assertThat(sale.get("PurchaseOrderReference").asText()).isEqualTo("PO 77");
        assertThat(sale.get("CustomerReferenceContactPersonId").asText()).isEqualTo(before.split("/")[1]);
        assertThat(crm("order").get("ContactId").asText()).isEqualTo(contact);
        assertThat(world.rests()).isTrue();
    }

    @Test
    void followsAnOrderToAnotherContactAndProduct() {
        String other = world.contact(customer, "Ola");
        String another = world.product("V-2", 10);
        String line = crm("order").at("/Lines/0/Id").asText();

        world.crm.records("Order").set(order, "ContactId", other);
        world.crm.records("Order").set(order, "Lines", List.of(Json.object("Id", line, "ProductId", another)));
        world.rest();

        ObjectNode sale = world.inLedger("order", order);
        assertThat(world.flow.problems()).isEmpty();
        assertThat(sale.get("CustomerReferenceContactPersonId"))
                .isEqualTo(world.inLedger("contact", other).get("Id"));
        assertThat(sale.at("/SalesOrderLines/0/ProductId"))
                .isEqualTo(world.inLedger("product", another).get("Id"));
    }
}
