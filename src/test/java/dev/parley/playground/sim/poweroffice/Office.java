package dev.parley.playground.sim.poweroffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Caller;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.MovableClock;
import dev.parley.playground.sim.Reply;
import dev.parley.playground.sim.SimulatorOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A PowerOffice Go simulator with a standing clock and no rate limit, and a client that has a token. */
final class Office implements AutoCloseable {

    final MovableClock clock = new MovableClock();
    final MovableClock rateClock = new MovableClock();
    final PowerOfficeSimulator sim = PowerOfficeSimulator.start(
            SimulatorOptions.defaults().withClock(clock).withRateClock(rateClock));
    final Caller api;

    Office() throws IOException, InterruptedException {
        sim.switches().rateLimit.set(false);
        api = caller(token().json().path("access_token").asText());
    }

    Caller caller(String token) {
        return new Caller(
                sim.url(),
                Map.of("Authorization", "Bearer " + token, "Ocp-Apim-Subscription-Key", sim.subscriptionKey()));
    }

    Reply token() throws IOException, InterruptedException {
        return token(sim.clientKey(), "grant_type=client_credentials");
    }

    Reply token(String clientKey, String form) throws IOException, InterruptedException {
        byte[] pair = (sim.applicationKey() + ":" + clientKey).getBytes(StandardCharsets.UTF_8);
        return new Caller("", Map.of("Ocp-Apim-Subscription-Key", sim.subscriptionKey()))
                .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
                .send("POST", sim.tokenUrl(), "application/x-www-form-urlencoded", form);
    }

    static ObjectNode person(String firstName, String lastName) {
        return Json.object(
                "IsPerson", true, "FirstName", firstName, "LastName", lastName, "EmailAddress", "someone@example.no");
    }

    static ObjectNode address(String city, String zip) {
        return Json.object("AddressLine1", "Storgata 1", "City", city, "ZipCode", zip);
    }

    long create(ObjectNode customer) {
        return sim.customers().create(customer).get("Id").longValue();
    }

    JsonNode read(long id) throws IOException, InterruptedException {
        return api.get("/Customers/" + id).json();
    }

    Reply patch(long id, Object... operations) throws IOException, InterruptedException {
        return api.send("PATCH", "/Customers/" + id, "application/json-patch+json", operations);
    }

    static ObjectNode company(String name) {
        return Json.object("Name", name, "EmailAddress", "post@example.no");
    }

    /** The path of a new contact person below a company. */
    String contactPerson(long company, String firstName, String lastName) {
        return "/ContactPersons/" + company + "/"
                + sim.contactPersons()
                        .create(Json.object("ContactId", company, "FirstName", firstName, "LastName", lastName))
                        .get("Id")
                        .asText();
    }

    long product(String name, double price) {
        return sim.products()
                .create(Json.object("Name", name, "UnitPrice", price))
                .get("Id")
                .longValue();
    }

    /** The id of a new order; the lines as a person enters them. */
    String order(long customer, ObjectNode... lines) {
        return sim.orders()
                .create(Json.object("CustomerId", customer, "SalesOrderLines", lines))
                .get("Id")
                .textValue();
    }

    static ObjectNode line(long product, double quantity) {
        return Json.object("ProductId", product, "Quantity", quantity);
    }

    Reply patch(String path, Object... operations) throws IOException, InterruptedException {
        return api.send("PATCH", path, "application/json-patch+json", operations);
    }

    static ObjectNode op(String op, String path, Object value) {
        return Json.object("op", op, "path", path, "value", value);
    }

    @Override
    public void close() {
        sim.close();
    }
}
