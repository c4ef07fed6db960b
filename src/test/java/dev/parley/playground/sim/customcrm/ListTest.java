package dev.parley.playground.sim.customcrm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListTest {

    private final Crm crm = new Crm();

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void isEmptyAtFirst() throws Exception {
        Reply reply = crm.api.get("/customers");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json()).isEqualTo(Json.object("items", List.of(), "total", 0));
    }

    @Test
    void cutsPagesAndTellsTheTotal() throws Exception {
        for (int i = 0; i < 5; i++) {
            crm.customer("Customer " + i);
        }

        JsonNode second = crm.api.get("/customers?page=2&pageSize=2").json();

        assertThat(second.at("/items/0/Name").asText()).isEqualTo("Customer 2");
        assertThat(second.path("items").size()).isEqualTo(2);
        assertThat(second.path("total").asInt()).isEqualTo(5);
        assertThat(crm.listed("/customers?page=3&pageSize=2", "Name")).containsExactly("Customer 4");
        assertThat(crm.listed("/customers?page=4&pageSize=2", "Name")).isEmpty();
    }

    @Test
    void holdsFiftyRowsUnlessToldOtherwise() throws Exception {
        for (int i = 0; i < 60; i++) {
            crm.customer("Customer " + i);
        }

        assertThat(crm.listed("/customers", "Id")).hasSize(50);
        assertThat(crm.listed("/customers?pageSize=200", "Id")).hasSize(60);
    }

    @Test
    void listsChangesInTheirOrderFromAMomentOnItselfIncluded() throws Exception {
        String first = crm.customer("First");
        crm.clock.move(Duration.ofMillis(1));
        crm.customer("Second");
        crm.clock.move(Duration.ofMillis(1));
        crm.customer("Third");
        crm.sim.customers().set(first, "City", "Ås");

        List<String> changed = crm.listed("/customers?modifiedFrom=2030-01-01T12:00:00.124Z&sort=ModifiedAt", "Name");

        assertThat(changed).containsExactly("Second", "First", "Third");
        assertThat(crm.listed("/customers?modifiedFrom=2030-01-01T12:00:00.126Z", "Name"))
                .isEmpty();
    }

    @Test
    void listsByIdWhateverTheChangesUnlessSorted() throws Exception {
        String first = crm.customer("First");
        crm.customer("Second");
        crm.clock.move(Duration.ofMillis(1));
        crm.sim.customers().set(first, "City", "Ås");

        assertThat(crm.listed("/customers", "Name")).containsExactly("First", "Second");
        assertThat(crm.listed("/customers?sort=ModifiedAt", "Name")).containsExactly("Second", "First");
        assertThat(crm.listed("/customers?sort=CreatedAt", "Name")).containsExactly("First", "Second");
    }

    @Test
    void listsCreationsFromAMomentOn() throws Exception {
        String first = crm.customer("First");
        crm.clock.move(Duration.ofMillis(1));
        crm.customer("Second");
        crm.sim.customers().set(first, "City", "Ås");

        assertThat(crm.listed("/customers?createdFrom=2030-01-01T12:00:00.124Z&sort=CreatedAt", "Name"))
                .containsExactly("Second");
    }

    @Test
    void looksUpByEachPropertyOfTheContract() throws Exception {
        crm.create("Customer", "Name", "Other", "Email", "other@example.no");
        crm.create(
                "Customer",
                "Name",
                "Ås Bygg AS",
                "Email",
                "Post@example.no",
                "OrganisationNumber",
                "912345678",
                "ExternalReference",
                "parley:abc");
        crm.create("Product", "Name", "Skrue", "Code", "P-1");
        crm.create("Contact", "LastName", "Lie", "Email", "lie@example.no");

        assertThat(crm.listed("/customers?Email=post@EXAMPLE.no", "Name")).containsExactly("Ås Bygg AS");
        assertThat(crm.listed("/customers?OrganisationNumber=912345678", "Name"))
                .containsExactly("Ås Bygg AS");
        assertThat(crm.listed("/customers?ExternalReference=parley:abc", "Name"))
                .containsExactly("Ås Bygg AS");
        assertThat(crm.listed("/customers?ExternalReference=parley:ABC", "Name"))
                .isEmpty();
        assertThat(crm.listed("/products?Code=P-1", "Name")).containsExactly("Skrue");
        assertThat(crm.listed("/contacts?Email=LIE@example.no", "LastName")).containsExactly("Lie");
    }

    @Test
    void joinsALookUpWithTheOtherFilters() throws Exception {
        crm.create("Customer", "Name", "Old", "Email", "post@example.no");
        crm.clock.move(Duration.ofMillis(1));
        crm.create("Customer", "Name", "New", "Email", "post@example.no", "OrganisationNumber", "912345678");

        assertThat(crm.listed("/customers?Email=post@example.no&modifiedFrom=2030-01-01T12:00:00.124Z", "Name"))
                .containsExactly("New");
        assertThat(crm.listed("/customers?Email=post@example.no&createdFrom=2030-01-01T12:00:00.124Z", "Name"))
                .containsExactly("New");
        assertThat(crm.listed("/customers?Email=post@example.no&OrganisationNumber=912345678", "Name"))
                .containsExactly("New");
    }

    @Test
    void findsAllHoldersOfAValueThatNeedNotBeUnique() throws Exception {
        crm.create("Customer", "Name", "One", "Email", "post@example.no");
        crm.create("Customer", "Name", "Two", "Email", "POST@example.no");

        assertThat(crm.listed("/customers?Email=post@example.no", "Name")).containsExactly("One", "Two");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pageSize=201",
                "pageSize=0",
                "page=0",
                "page=x",
                "sort=Name",
                "modifiedFrom=yesterday",
                "modifiedFrom=2030-01-01",
                "modifedFrom=2030-01-01T00:00:00.000Z",
                "Name=x",
                "Code=x",
                "CustomerId=x"
            })
    void refusesWhatItDoesNotOffer(String query) throws Exception {
        Reply reply = crm.api.get("/customers?" + query);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(crm.error(reply).path("properties").get(0).asText()).isEqualTo(query.split("=")[0]);
    }

    @Test
    void seesWritesLateWithAReadLag() throws Exception {
        crm.sim.switches().readLagMillis.set(1_000);
        String id = crm.create("Customer", "Name", "Ås Bygg AS", "Email", "post@example.no");

        assertThat(crm.listed("/customers", "Id")).isEmpty();
        assertThat(crm.listed("/customers?Email=post@example.no", "Id")).isEmpty();
        assertThat(crm.api.get("/customers/" + id).status()).isEqualTo(404);
        crm.clock.move(Duration.ofSeconds(1));
        assertThat(crm.listed("/customers", "Id")).containsExactly(id);
        assertThat(crm.listed("/customers?Email=post@example.no", "Id")).containsExactly(id);
        assertThat(crm.api.get("/customers/" + id).status()).isEqualTo(200);
    }

    @Test
    void failsOnAPageIfSwitchedOn() throws Exception {
        crm.sim.switches().failOnPage.set(2);

        assertThat(crm.api.get("/customers").status()).isEqualTo(200);
        assertThat(crm.api.get("/customers?page=2").status()).isEqualTo(500);
    }
}
