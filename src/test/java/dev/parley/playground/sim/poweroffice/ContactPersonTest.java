package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.Office.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Rejected;
import dev.parley.playground.sim.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactPersonTest {

    private final Office office;
    private final long company;

    ContactPersonTest() throws Exception {
        office = new Office();
        company = office.create(Office.company("Ås Bygg AS"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static ObjectNode named(String firstName, String lastName) {
        return Json.object("FirstName", firstName, "LastName", lastName);
    }

    private Reply post(ObjectNode person) throws Exception {
        return office.api.post("/ContactPersons/" + company, person);
    }

    @Test
    void isCreatedBelowACompany() throws Exception {
        Reply reply = post(named("Åse", "Lie"));

        JsonNode person = reply.json();
        assertThat(reply.status()).isEqualTo(201);
        assertThat(person.path("ContactId").longValue()).isEqualTo(company);
        assertThat(person.path("IsActive").booleanValue()).isTrue();
        assertThat(office.api
                        .get("/contactpersons/" + company + "/" + person.path("Id"))
                        .json())
                .isEqualTo(person);
    }

    @Test
    void takesItsOwnerFromThePathAlone() throws Exception {
        long other = office.create(Office.company("Bodø Fisk SA"));

        JsonNode person = post(named("Åse", "Lie").put("ContactId", other)).json();

        assertThat(person.path("ContactId").longValue()).isEqualTo(company);
    }

    @Test
    void doesNotExistBelowAPersonOrNobody() throws Exception {
        long human = office.create(Office.person("Gro", "Moen"));

        assertThat(office.api
                        .post("/ContactPersons/" + human, named("Åse", "Lie"))
                        .status())
                .isEqualTo(400);
        assertThat(office.api.post("/ContactPersons/7", named("Åse", "Lie")).status())
                .isEqualTo(404);
        assertThat(office.api.post("/ContactPersons", named("Åse", "Lie")).status())
                .isEqualTo(405);
    }

    @Test
    void isNotFoundBelowAnotherCompany() throws Exception {
        long other = office.create(Office.company("Bodø Fisk SA"));
        String id = office.contactPerson(company, "Åse", "Lie").replaceAll(".*/", "");
        String elsewhere = "/ContactPersons/" + other + "/" + id;

        assertThat(office.api.get(elsewhere).status()).isEqualTo(404);
        assertThat(office.patch(elsewhere, op("replace", "/Title", "x")).status())
                .isEqualTo(404);
        assertThat(office.api.delete(elsewhere).status()).isEqualTo(404);
        assertThat(office.sim.contactPersons().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"FirstName", "LastName"})
    void needsBothNames(String missing) throws Exception {
        ObjectNode person = named("Åse", "Lie");
        person.remove(missing);

        Reply reply = post(person);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("title").asText()).isEqualTo("ContactPerson validation error(s)");
        assertThat(reply.json().path("detail").asText()).isEqualTo(missing + " is required.");
    }

    @Test
    void needsCityAndZipCodeOfAPostedAddress() throws Exception {
        Reply reply = post(named("Åse", "Lie").set("MailAddress", Json.object("City", "Ås")));

        assertThat(reply.json().path("detail").asText()).isEqualTo("ZipCode is required.");
    }

    @Test
    void livesInNorwayUnlessItSays() throws Exception {
        JsonNode address = post(named("Åse", "Lie").set("MailAddress", Office.address("Ås", "1430")))
                .json()
                .path("MailAddress");

        assertThat(address.path("CountryCode").asText()).isEqualTo("NO");
        assertThat(address.has("Id")).isFalse();
        assertThat(address.has("LastChangedDateTimeOffset")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"someone", "someone@", "someone@example", "some one@example.no", "a@b@example.no"})
    void refusesAnEmailWithATypo(String email) throws Exception {
        assertThat(post(named("Åse", "Lie").put("EmailAddress", email)).status())
                .isEqualTo(400);
    }

    @Test
    void holdsItsExternalCodeAlone() throws Exception {
        String holder = post(named("Åse", "Lie").put("ExternalCode", "parley:1"))
                .json()
                .path("Id")
                .asText();

        Reply reply = post(named("Gro", "Moen").put("ExternalCode", "parley:1"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("detail").asText())
                .isEqualTo(
                        "ExternalCode is already in use. 'parley:1' is used on (contact person) Id = " + holder + ".");
    }

    @Test
    void refusesACodeOfOverFiftyCharacters() throws Exception {
        assertThat(post(named("Åse", "Lie").put("ExternalCode", "x".repeat(51))).status())
                .isEqualTo(400);
    }

    @Test
    void isPatchedButNeverMoved() throws Exception {
        String path = office.contactPerson(company, "Åse", "Lie");

        Reply edited = office.patch(path, op("replace", "/isActive", false), op("replace", "/Title", "Innkjøper"));
        Reply moved = office.patch(path, op("replace", "/ContactId", 7));

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.json().path("IsActive").booleanValue()).isFalse();
        assertThat(moved.status()).isEqualTo(400);
    }

    @Test
    void leavesTheStampOfItsCustomerAlone() throws Exception {
        JsonNode before = office.read(company);
        String path = office.contactPerson(company, "Åse", "Lie");

        office.patch(path, op("replace", "/Title", "Innkjøper"));

        assertThat(office.read(company)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void movesItsStampWithItsAddressAsSwitched(boolean moves) throws Exception {
        office.sim.switches().contactAddressMovesStamp.set(moves);
        JsonNode before = post(named("Åse", "Lie").set("MailAddress", Office.address("Ås", "1430")))
                .json();
        String path = "/ContactPersons/" + company + "/" + before.path("Id");

        JsonNode after =
                office.patch(path, op("replace", "/MailAddress/City", "Bodø")).json();

        assertThat(after.at("/MailAddress/City").asText()).isEqualTo("Bodø");
        assertThat(after.path("LastChangedDateTimeOffset").equals(before.path("LastChangedDateTimeOffset")))
                .isNotEqualTo(moves);
    }

    @Test
    void isDeletedUnlessAnOrderNamesIt() throws Exception {
        String free = office.contactPerson(company, "Åse", "Lie");
        String named = office.contactPerson(company, "Gro", "Moen");
        office.sim
                .orders()
                .set(
                        office.order(company),
                        "CustomerReferenceContactPersonId",
                        Long.parseLong(named.replaceAll(".*/", "")));

        assertThat(office.api.delete(free).status()).isEqualTo(200);
        assertThat(office.api.delete(named).status()).isEqualTo(409);
        assertThat(office.api.get(free).status()).isEqualTo(404);
    }

    @Test
    void keepsItsCustomerFromBeingDeleted() throws Exception {
        String path = office.contactPerson(company, "Åse", "Lie");

        int with = office.api.delete("/Customers/" + company).status();
        office.api.delete(path);
        int without = office.api.delete("/Customers/" + company).status();

        assertThat(with).isEqualTo(409);
        assertThat(without).isEqualTo(200);
    }

    @Test
    void isEditedByAPersonUnderBothIds() {
        String id = company + "/"
                + office.sim
                        .records("Contactperson")
                        .create(named("Åse", "Lie").put("ContactId", company))
                        .get("Id");

        office.sim.records("Contactperson").set(id, "Title", "Innkjøper");

        assertThat(office.sim.contactPersons().get(id).path("Title").asText()).isEqualTo("Innkjøper");
        assertThat(office.sim.contactPersons().find("Lie")).isEmpty();
        assertThatThrownBy(() -> office.sim.contactPersons().create(named("Gro", "Moen")))
                .isInstanceOf(Rejected.class);
    }
}
