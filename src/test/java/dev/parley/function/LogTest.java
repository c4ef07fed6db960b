package dev.parley.function;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Nothing personal and no secret in the log, whatever happens: values are planted in every record, failures provoked.
 */
@QuarkusTest
@WithTestResource(Neighbourhood.class)
class LogTest {

    private static final List<String> PERSONAL = List.of(
            "Wilhelmina",
            "Featherstonehaugh",
            "wilhelmina@example.org",
            "other.mail@example.org",
            "+4799887766",
            "99887766",
            "Kirkegata 17",
            "Ytterøya",
            "7621",
            "Renamed");

    private PowerOfficeSimulator powerOffice;
    private ShopifySimulator shopify;

    @Test
    void holdsNothingPersonalAndNoSecret() {
        try (CapturedLog log = new CapturedLog()) {
            Ids ids = liveThroughADay();

            assertThat(log.lines())
                    .anyMatch(line -> line.contains("sync finished"))
                    .anyMatch(line -> line.contains("webhook: customer right " + ids.customer()))
                    .anyMatch(line -> line.contains("DENIED"))
                    .anyMatch(line -> line.contains("refused: the signature does not fit"));
            assertThat(log.lines()).noneMatch(line -> PERSONAL.stream().anyMatch(line::contains));
            assertThat(log.lines()).noneMatch(line -> secrets().stream().anyMatch(line::contains));
        }
    }

    private record Ids(long person, long customer) {}

    private Ids liveThroughADay() {
        long person = powerOffice.customers().create(person()).get("Id").longValue();
        long customer = shopify.customers().create(customer()).get("id").longValue();
        ask("{'action':'sync'}");
        shopify.customers().set(customer, "last_name", "Renamed");
        webhook(WebhookEvent.signed(
                "customers/update", "{\"id\":" + customer + "}", shopify.shopDomain(), shopify.webhookSecret()));
        webhook(WebhookEvent.updated("1").saying("{\"email\":\"wilhelmina@example.org\"}"));
        webhook(WebhookEvent.signed(
                "customers/update",
                "{\"email\":\"wilhelmina@example.org\"",
                shopify.shopDomain(),
                shopify.webhookSecret()));
        ask("{'action':'explain','left':'" + person + "'}");
        ask("{'action':'explain','left':'wilhelmina@example.org'}");
        ask("{'action':'status','pair':'Wilhelmina'}");
        shopify.customers().set(customer, "first_name", "Wilhelmina Renamed");
        powerOffice.switches().failNext(1, 400, "PATCH", "");
        ask("{'action':'sync'}");
        powerOffice.switches().html200Next(2, "", "");
        ask("{'action':'retry'}");
        shopify.switches().failNext(1, 401);
        ask("{'action':'reconcile'}");
        shopify.switches().failNext(1, 403);
        given().body("{\"action\":\"sync\",\"scheduled\":true}").post("/");
        ask("{'action':'reconcile'}");
        return new Ids(person, customer);
    }

    private static ObjectNode person() {
        ObjectNode person = Json.object(
                "FirstName", "Wilhelmina",
                "LastName", "Featherstonehaugh",
                "EmailAddress", "wilhelmina@example.org",
                "PhoneNumber", "+4799887766",
                "IsPerson", true);
        person.set(
                "MailAddress",
                Json.object(
                        "AddressLine1", "Kirkegata 17", "City", "Ytterøya", "ZipCode", "7621", "CountryCode", "NO"));
        return person;
    }

    private static ObjectNode customer() {
        return Json.object(
                "first_name", "Wilhelmina",
                "last_name", "Featherstonehaugh",
                "email", "wilhelmina@example.org",
                "note", "other.mail@example.org");
    }

    private List<String> secrets() {
        return List.of(
                powerOffice.applicationKey(),
                powerOffice.clientKey(),
                powerOffice.subscriptionKey(),
                shopify.accessToken(),
                shopify.webhookSecret(),
                "known to everyone",
                "Bearer ");
    }

    private static void ask(String event) {
        given().contentType("application/json")
                .body(event.replace('\'', '"'))
                .post("/")
                .then()
                .statusCode(200);
    }

    private static void webhook(WebhookEvent event) {
        given().contentType("application/json")
                .body(event.json().toString())
                .post("/")
                .then()
                .statusCode(200);
    }
}
