package dev.parley.playground.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Simulator;
import dev.parley.playground.sim.customcrm.CustomcrmSimulator;
import dev.parley.playground.sim.dolibarr.DolibarrSimulator;
import dev.parley.playground.sim.espocrm.EspoSimulator;
import dev.parley.playground.sim.poweroffice.PowerOfficeSimulator;
import dev.parley.playground.sim.shopify.ShopifySimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The simulated systems as their users have them. */
public final class Systems {

    private static final BiFunction<String, ObjectNode, ObjectNode> AS_ENTERED = (datatype, entered) -> entered;

    private Systems() {}

    /** PowerOffice Go; a customer without e-mail gets paper invoices, and orders are confirmed and invoiced. */
    public static SimulatedSystem powerOffice(PowerOfficeSimulator system) {
        var orders = system.orders();
        return new SimulatedSystem(
                new Desk.About("powerofficego", "PowerOffice Go", false, true),
                system,
                (datatype, record) -> datatype.equals("Contactperson")
                        ? record.path("ContactId").asText() + "/"
                                + record.path("Id").asText()
                        : record.path("Id").asText(),
                Systems::invoicedOnPaper,
                UnaryOperator.identity(),
                refusal -> refusal.path("detail").asText(refusal.path("title").asText()),
                Map.of(
                        "Salesorders",
                        List.of(
                                new Deed("confirm", "Confirm", id -> orders.set(id, "SalesOrderStatus", "Confirmed")),
                                new Deed("reopen", "Reopen", orders::reopen),
                                new Deed("invoice", "Invoice", orders::invoice))));
    }

    /** Shopify: customers with their default address, products with their first variant. */
    public static SimulatedSystem shopify(ShopifySimulator system) {
        return new SimulatedSystem(
                new Desk.About("shopify", "Shopify", true, true),
                system,
                (datatype, record) -> record.path("id").asText(),
                (datatype, entered) -> inLists(entered),
                Systems::atDefaultAddress,
                Systems::shopifyWords,
                Map.of());
    }

    /** The CRM by Parley's own contract. */
    public static SimulatedSystem customcrm(CustomcrmSimulator system) {
        return new SimulatedSystem(
                new Desk.About("customcrm", "Custom CRM", true, true),
                system,
                (datatype, record) -> record.path("Id").asText(),
                AS_ENTERED,
                UnaryOperator.identity(),
                refusal -> refusal.at("/error/message").asText("Refused"),
                Map.of());
    }

    /** EspoCRM, whose refusals say little. */
    public static SimulatedSystem espocrm(EspoSimulator system) {
        return plain(new Desk.About("espocrm", "EspoCRM", true, true), system, JsonNode::toString);
    }

    public static SimulatedSystem dolibarr(DolibarrSimulator system) {
        return plain(new Desk.About("dolibarr", "Dolibarr", true, true), system, refusal -> refusal.at("/error/message")
                .asText("Refused"));
    }

    private static SimulatedSystem plain(Desk.About about, Simulator system, Function<JsonNode, String> words) {
        return new SimulatedSystem(
                about,
                system,
                (datatype, record) -> record.path("id").asText(),
                AS_ENTERED,
                UnaryOperator.identity(),
                words,
                Map.of());
    }

    private static ObjectNode invoicedOnPaper(String datatype, ObjectNode entered) {
        return datatype.startsWith("Customers") && !entered.hasNonNull("EmailAddress")
                ? entered.put("InvoiceDeliveryType", "Print")
                : entered;
    }

    private static ObjectNode inLists(ObjectNode entered) {
        for (var name : List.of("addresses", "variants")) {
            if (entered.has(name)) {
                entered.set(name, Json.node(List.of(entered.get(name))));
            }
        }
        return entered;
    }

    private static ObjectNode atDefaultAddress(ObjectNode edited) {
        var address = edited.remove("addresses");
        if (address != null) {
            edited.set("default_address", address);
        }
        return edited;
    }

    /** From {@code {"errors":{"email":["has already been taken"]}}} or {@code {"errors":"Not Found"}}. */
    private static String shopifyWords(JsonNode refusal) {
        var errors = refusal.path("errors");
        if (!errors.isObject()) {
            return errors.asText("Refused");
        }
        var sentences = new ArrayList<String>();
        errors.forEachEntry((field, found) -> found.forEach(each -> sentences.add(field + " " + each.asText())));
        return String.join("; ", sentences);
    }
}
