package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.Office.op;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactPersonListTest {

    private final Office office;
    private final long first;
    private final long second;

    ContactPersonListTest() throws Exception {
        office = new Office();
        first = office.create(Office.company("Ås Bygg AS"));
        second = office.create(Office.company("Bodø Fisk SA"));
    }

    @BeforeEach
    void fill() {
        office.contactPerson(second, "Åse", "A");
        office.contactPerson(first, "Gro", "B");
        office.contactPerson(second, "Pål", "C");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<String> lastNames(String query) throws Exception {
        Reply reply = office.api.get("/ContactPersons?" + query);
        return reply.status() == 204 ? List.of() : reply.json().findValuesAsText("LastName");
    }

    private String after(String parameter, String property) {
        JsonNode person = office.sim.contactPersons().all().get(1);
        return parameter + "=" + URLEncoder.encode(person.path(property).asText(), StandardCharsets.UTF_8);
    }

    @Test
    void holdsThoseOfAllCompanies() throws Exception {
        assertThat(lastNames("")).containsExactly("A", "B", "C");
    }

    @Test
    void filtersByCompany() throws Exception {
        assertThat(lastNames("contactIds=" + second)).containsExactly("A", "C");
        assertThat(lastNames("contactIds=" + first + "," + second)).hasSize(3);
        assertThat(lastNames("contactIds=1")).isEmpty();
    }

    @Test
    void filtersByExternalCodes() throws Exception {
        office.sim
                .contactPersons()
                .create(Json.object(
                        "ContactId", first, "FirstName", "Gro", "LastName", "D", "ExternalCode", "parley:1"));

        assertThat(lastNames("externalCodes=parley:0,parley:1")).containsExactly("D");
        assertThat(lastNames("externalCodes=PARLEY")).isEmpty();
    }

    @Test
    void filtersByChangeStrictly() throws Exception {
        String bound = after("lastChangedDateTimeOffsetGreaterThan", "LastChangedDateTimeOffset");
        JsonNode oldest = office.sim.contactPersons().all().get(0);
        office.patch("/ContactPersons/" + second + "/" + oldest.path("Id"), op("replace", "/Title", "Innkjøper"));

        assertThat(lastNames(bound)).containsExactly("A", "C");
    }

    @Test
    void filtersByCreationStrictly() throws Exception {
        assertThat(lastNames(after("createdDateTimeOffsetGreaterThan", "CreatedDateTimeOffset")))
                .containsExactly("C");
    }

    @Test
    void leadsFromPageToPage() throws Exception {
        Reply reply = office.api.get("/ContactPersons?PageSize=2");

        assertThat(reply.json().size()).isEqualTo(2);
        assertThat(reply.header("X-Pagination").orElseThrow()).contains("PageNumber=2");
        assertThat(lastNames("PageSize=2&PageNumber=2")).containsExactly("C");
    }

    @Test
    void refusesODataOptions() throws Exception {
        assertThat(office.api.get("/ContactPersons?$top=1").status()).isEqualTo(400);
    }
}
