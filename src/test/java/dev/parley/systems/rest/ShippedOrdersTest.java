package dev.parley.systems.rest;

import static dev.parley.systems.rest.Acme.json;
import static dev.parley.systems.rest.Acme.node;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.playground.sim.Records;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome.Created;
import dev.parley.sync.RemoteRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders with lines in the three systems whose files ship, each with its own way of writing lines. */
final class ShippedOrdersTest {

    private RestWorld<?> world;

    @AfterEach
    void close() {
        world.close();
    }

    private Records in(String datatype) {
        return world.simulator().records(datatype);
    }

    private RemoteRecord create(BusinessSystem system, String datatype, String body) {
        return ((Created) system.create(datatype, json(body), "parley:r")).record();
    }

    /** Changes the first line, removes the second, adds one. */
    private static List<Change> changes(RemoteRecord order, String list, String id, String changed, String added) {
        JsonNode lines = order.body().path(list);
        Path path = Path.of(list);
        return List.of(
                Change.update(path, lines.get(0).path(id).asText(), node(changed)),
                Change.remove(path, lines.get(1).path(id).asText()),
                Change.insert(path, node(added)));
    }

    @Test
    void customcrmKeepsAnOrdersLinesByTheirIds() {
        world = new CustomcrmWorld();
        String customer =
                in("Customer").create(json("{'Name':'Kari'}")).path("Id").asText();
        RemoteRecord order = create(
                world.system(),
                "Order",
                "{'CustomerId':'" + customer + "','OrderDate':'2026-03-01','Lines':["
                        + "{'Description':'a','Quantity':1},{'Description':'b','Quantity':2}]}");

        RemoteRecord after = world.system()
                .update(
                        "Order",
                        order,
                        changes(order, "Lines", "Id", "{'Quantity':5}", "{'Description':'c','Quantity':3}"));

        ObjectNode kept = in("Order").get(order.id());
        assertThat(kept).hasToString(after.body().toString());
        assertThat(kept.at("/Lines/0/Id")).isEqualTo(order.body().at("/Lines/0/Id"));
        assertThat(kept.at("/Lines/0/Description").asText()).isEqualTo("a");
        assertThat(kept.at("/Lines/0/Quantity").asInt()).isEqualTo(5);
        assertThat(kept.at("/Lines/1/Description").asText()).isEqualTo("c");
        assertThat(kept.path("Lines")).hasSize(2);
    }

    @Test
    void dolibarrTakesLinesAtAddressesOfTheirOwn() {
        world = new DolibarrWorld();
        String customer = in("thirdparties")
                .create(json("{'name':'Kari','client':1}"))
                .path("id")
                .asText();
        RemoteRecord order = create(
                world.system(),
                "orders",
                "{'socid':" + customer + ",'date':'2026-03-01','lines':[{'desc':'a','qty':1},{'desc':'b','qty':2}]}");
        long calls = world.system().calls();

        RemoteRecord after = world.system()
                .update("orders", order, changes(order, "lines", "id", "{'qty':5}", "{'desc':'c','qty':3}"));

        assertThat(world.system().calls() - calls).isEqualTo(4);
        assertThat(after.body().path("date").asText()).isEqualTo("2026-03-01");
        assertThat(in("orders").get(order.id()).path("date").asLong()).isEqualTo(1_772_323_200);
        JsonNode lines = in("orders").get(order.id()).path("lines");
        assertThat(lines).hasSize(2);
        assertThat(lines.at("/0/desc").asText()).isEqualTo("a");
        assertThat(lines.at("/0/qty").asInt()).isEqualTo(5);
        assertThat(lines.at("/1/desc").asText()).isEqualTo("c");
        assertThat(after.body().path("lines")).hasToString(lines.toString());
    }

    @Test
    void dolibarrIsAskedForCustomersOnlyAndGetsThem() {
        world = new DolibarrWorld();
        in("thirdparties").create(json("{'name':'Supplier','client':0}"));

        RemoteRecord created = create(world.system(), "thirdparties", "{'name':'Customer'}");

        Listing all = new Listing(Optional.empty(), Optional.empty());
        assertThat(Acme.ids(world.system().list("thirdparties", all))).containsExactly(created.id());
    }

    @Test
    void dolibarrFindsAnOrderByOurReference() {
        world = new DolibarrWorld();
        String customer = in("thirdparties")
                .create(json("{'name':'Kari','client':1}"))
                .path("id")
                .asText();
        RemoteRecord order =
                create(world.system(), "orders", "{'socid':" + customer + ",'date':'2026-03-01','lines':[]}");

        assertThat(world.system().byReference("orders", "parley:r"))
                .map(RemoteRecord::id)
                .contains(order.id());
        assertThat(world.system().byReference("orders", "parley:s")).isEmpty();
    }

    @Test
    void espocrmKeepsTheItemsOfAnOrderByTheirIds() {
        world = new EspoWorld();
        RemoteRecord order = create(
                world.system(),
                "SalesOrder",
                "{'name':'Order','itemList':[{'name':'a','quantity':1},{'name':'b','quantity':2}]}");

        world.system()
                .update(
                        "SalesOrder",
                        order,
                        changes(order, "itemList", "id", "{'quantity':5}", "{'name':'c','quantity':3}"));

        JsonNode items = in("SalesOrder").get(order.id()).path("itemList");
        assertThat(items).hasSize(2);
        assertThat(items.at("/0/id")).isEqualTo(order.body().at("/itemList/0/id"));
        assertThat(items.at("/0/name").asText()).isEqualTo("a");
        assertThat(items.at("/1/name").asText()).isEqualTo("c");
    }
}
