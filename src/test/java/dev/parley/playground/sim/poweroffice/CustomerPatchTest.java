package dev.parley.playground.sim.poweroffice;

import static dev.parley.playground.sim.poweroffice.Office.op;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerPatchTest {

    private final Office office;
    private final long id;

    CustomerPatchTest() throws Exception {
        office = new Office();
        id = office.create(Office.person("Åse", "Lie").set("MailAddress", Office.address("Ås", "1430")));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void replacesAPropertyAndAnswersTheWholeRecord() throws Exception {
        Reply reply = office.patch(id, op("replace", "/PhoneNumber", "22334455"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("PhoneNumber").asText()).isEqualTo("22334455");
        assertThat(reply.json().path("LastName").asText()).isEqualTo("Lie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/MailAddress/City", "/mailAddress/city", "/MAILADDRESS/CITY"})
    void takesNestedPathsInAnyLetterCase(String path) throws Exception {
        JsonNode customer = office.patch(id, op("add", path, "Tromsø")).json();

        assertThat(customer.path("MailAddress").path("City").asText()).isEqualTo("Tromsø");
        assertThat(customer.path("MailAddress").path("ZipCode").asText()).isEqualTo("1430");
    }

    @Test
    void replacesAWholeObjectAndForgetsWhatItDoesNotName() throws Exception {
        JsonNode address = office.patch(
                        id, op("replace", "/mailAddress", Json.object("city", "Bodø", "zipCode", "8006")))
                .json()
                .path("MailAddress");

        assertThat(address.path("City").asText()).isEqualTo("Bodø");
        assertThat(address.path("AddressLine1").isNull()).isTrue();
        assertThat(address.path("CountryCode").asText()).isEqualTo("NO");
    }

    @Test
    void keepsTheAddressIdWhenTheAddressIsReplaced() throws Exception {
        long before = office.read(id).path("MailAddress").path("Id").longValue();

        office.patch(id, op("replace", "/MailAddress", Office.address("Bodø", "8006")));

        assertThat(office.read(id).path("MailAddress").path("Id").longValue()).isEqualTo(before);
    }

    @Test
    void removesAPropertyByMakingItNull() throws Exception {
        JsonNode customer = office.patch(id, Json.object("op", "remove", "path", "/MailAddress/AddressLine1"))
                .json();

        assertThat(customer.path("MailAddress").path("AddressLine1").isNull()).isTrue();
    }

    @Test
    void makesARemovedCountryNorwegian() throws Exception {
        office.patch(id, op("replace", "/MailAddress/CountryCode", "SE"));

        office.patch(id, Json.object("op", "remove", "path", "/MailAddress/CountryCode"));

        assertThat(office.read(id).path("MailAddress").path("CountryCode").asText())
                .isEqualTo("NO");
    }

    @Test
    void copiesAndMoves() throws Exception {
        JsonNode customer = office.patch(
                        id,
                        Json.object("op", "copy", "from", "/EmailAddress", "path", "/InvoiceEmailAddress"),
                        Json.object("op", "move", "from", "/EmailAddress", "path", "/PaymentReminderEmailAddress"))
                .json();

        assertThat(customer.path("InvoiceEmailAddress").asText()).isEqualTo("someone@example.no");
        assertThat(customer.path("PaymentReminderEmailAddress").asText()).isEqualTo("someone@example.no");
        assertThat(customer.path("EmailAddress").isNull()).isTrue();
    }

    @Test
    void appendsToAList() throws Exception {
        office.patch(id, op("add", "/ContactGroupIds", List.of(1, 2)));

        JsonNode customer = office.patch(id, op("add", "/ContactGroupIds/-", 3)).json();

        assertThat(customer.path("ContactGroupIds").toString()).isEqualTo("[1,2,3]");
    }

    @Test
    void writesWhenATestHolds() throws Exception {
        Reply reply =
                office.patch(id, op("test", "/MailAddress/City", "Ås"), op("replace", "/MailAddress/City", "Bodø"));

        assertThat(reply.json().path("MailAddress").path("City").asText()).isEqualTo("Bodø");
    }

    @Test
    void writesNothingWhenATestFails() throws Exception {
        Reply reply = office.patch(id, op("replace", "/FirstName", "Gro"), op("test", "/LastName", "Moen"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(office.read(id).path("FirstName").asText()).isEqualTo("Åse");
    }

    @Test
    void answersAFailedTestAsSwitched() throws Exception {
        office.sim.switches().failedTestStatus.set(409);

        assertThat(office.patch(id, op("test", "/LastName", "Moen")).status()).isEqualTo(409);
    }

    @Test
    void refusesANestedPathBelowNothing() throws Exception {
        long bare = office.create(Office.person("Gro", "Moen"));

        Reply reply = office.patch(bare, op("add", "/MailAddress/City", "Ås"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("detail").asText()).contains("MailAddress").contains("was not found");
    }

    @Test
    void addsAWholeAddressWhereThereWasNone() throws Exception {
        long bare = office.create(Office.person("Gro", "Moen"));

        JsonNode customer = office.patch(bare, op("add", "/MailAddress", Office.address("Ås", "1430")))
                .json();

        assertThat(customer.path("MailAddress").path("City").asText()).isEqualTo("Ås");
    }

    @Test
    void requiresCityAndZipCodeOfAWholeAddress() throws Exception {
        Reply reply = office.patch(id, op("replace", "/MailAddress", Json.object("City", "Ås")));

        assertThat(reply.json().path("detail").asText()).isEqualTo("ZipCode is required.");
    }

    @Test
    void letsASinglePropertyOfTheAddressBeCleared() throws Exception {
        assertThat(office.patch(id, op("replace", "/MailAddress/City", null)).status())
                .isEqualTo(200);
    }

    @Test
    void keepsTheAddressCompleteIfSwitchedOn() throws Exception {
        office.sim.switches().strictPatchedAddress.set(true);

        assertThat(office.patch(id, op("replace", "/MailAddress/City", null)).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Id", "/LastChangedDateTimeOffset", "/IsActive", "/MailAddress/Id"})
    void refusesAReadOnlyProperty(String path) throws Exception {
        assertThat(office.patch(id, op("replace", path, 1)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/NoSuchThing", "/FirstName/x", "FirstName", "", "/"})
    void refusesAPathThatDoesNotExist(String path) throws Exception {
        assertThat(office.patch(id, op("replace", path, "x")).status()).isEqualTo(400);
    }

    @Test
    void refusesAnUnknownOperation() throws Exception {
        assertThat(office.patch(id, op("merge", "/FirstName", "x")).status()).isEqualTo(400);
    }

    @Test
    void refusesClearingTheEmailThatInvoicesGoTo() throws Exception {
        assertThat(office.patch(id, op("replace", "/EmailAddress", null)).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/merge-patch+json"})
    void refusesAnyOtherContentType(String contentType) throws Exception {
        Reply reply = office.api.send("PATCH", "/Customers/" + id, contentType, List.of(op("add", "/FirstName", "x")));

        assertThat(reply.status()).isEqualTo(415);
    }

    @Test
    void offersNoPut() throws Exception {
        Reply reply = office.api.put("/Customers/" + id, Office.person("Gro", "Moen"));

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow").orElseThrow()).contains("PATCH").doesNotContain("PUT");
    }

    @Test
    void doesNotFindAMissingCustomer() throws Exception {
        Reply reply = office.patch(1, op("replace", "/FirstName", "x"));

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("title").asText()).isEqualTo("Object(s) not found");
    }
}
