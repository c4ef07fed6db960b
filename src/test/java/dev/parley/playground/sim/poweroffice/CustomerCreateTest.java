package dev.parley.playground.sim.poweroffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.playground.sim.Json;
import dev.parley.playground.sim.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerCreateTest {

    private final Office office;

    CustomerCreateTest() throws Exception {
        office = new Office();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private String refusal(ObjectNode customer) throws Exception {
        Reply reply = office.api.post("/Customers", customer);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(reply.json().path("title").asText()).isEqualTo("Customer validation error(s)");
        return reply.json().path("detail").asText();
    }

    @Test
    void answersTheWholeRecordWithWhatTheSystemSets() throws Exception {
        Reply reply = office.api.post("/Customers", Office.person("Øystein", "Bråthen"));

        JsonNode customer = reply.json();
        assertThat(reply.status()).isEqualTo(201);
        assertThat(customer.path("Id").isIntegralNumber()).isTrue();
        assertThat(customer.path("Number").longValue()).isEqualTo(10_001);
        assertThat(customer.path("FirstName").asText()).isEqualTo("Øystein");
        assertThat(customer.path("InvoiceDeliveryType").asText()).isEqualTo("PdfByEmail");
        assertThat(customer.path("IsActive").booleanValue()).isTrue();
        assertThat(customer.has("WebsiteUrl")).isTrue();
        assertThat(customer.path("MailAddress").isNull()).isTrue();
    }

    @Test
    void takesNamesInAnyLetterCase() throws Exception {
        ObjectNode customer = Json.object("name", "Ås Bygg AS", "emailAddress", "post@example.no");
        customer.set("mailAddress", Json.object("city", "Ås", "zipCode", "1430"));

        JsonNode created = office.api.post("/Customers", customer).json();

        assertThat(created.path("Name").asText()).isEqualTo("Ås Bygg AS");
        assertThat(created.path("MailAddress").path("City").asText()).isEqualTo("Ås");
    }

    @Test
    void makesAMissingCountryNorwegian() throws Exception {
        ObjectNode customer = Office.person("Åse", "Lie").set("MailAddress", Office.address("Ås", "1430"));

        JsonNode created = office.api.post("/Customers", customer).json();

        assertThat(created.path("MailAddress").path("CountryCode").asText()).isEqualTo("NO");
        assertThat(created.path("MailAddress").path("Id").isIntegralNumber()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"FirstName", "LastName"})
    void requiresBothNamesOfAPerson(String name) throws Exception {
        assertThat(refusal(Office.person("Åse", "Lie").putNull(name))).isEqualTo(name + " is required.");
    }

    @Test
    void requiresTheNameOfACompany() throws Exception {
        assertThat(refusal(Json.object("EmailAddress", "post@example.no"))).isEqualTo("Name is required.");
    }

    @ParameterizedTest
    @CsvSource({"City", "ZipCode"})
    void requiresCityAndZipCodeOfAPostedAddress(String name) throws Exception {
        ObjectNode address = Office.address("Ås", "1430").putNull(name);

        assertThat(refusal(Office.person("Åse", "Lie").set("MailAddress", address)))
                .isEqualTo(name + " is required.");
    }

    @ParameterizedTest
    @CsvSource({"AddressLine1, 200", "AddressLine2, 200", "City, 100", "ZipCode, 50", "ExternalCode, 50"})
    void refusesAnAddressTextOverItsLength(String name, int most) throws Exception {
        ObjectNode address = Office.address("Ås", "1430").put(name, "x".repeat(most + 1));

        assertThat(refusal(Office.person("Åse", "Lie").set("MailAddress", address)))
                .isEqualTo(name + " must be " + most + " characters or fewer.");
    }

    @Test
    void acceptsATextOfExactlyTheMaximumLength() throws Exception {
        ObjectNode customer = Office.person("Åse", "Lie").put("ExternalImportReference", "x".repeat(50));

        assertThat(office.api.post("/Customers", customer).status()).isEqualTo(201);
    }

    @Test
    void cutsTextSilentlyIfSwitchedOn() throws Exception {
        office.sim.switches().truncate.set(true);
        ObjectNode address = Office.address("x".repeat(120), "1430");

        Reply reply = office.api.post("/Customers", Office.person("Åse", "Lie").set("MailAddress", address));

        assertThat(reply.json().path("MailAddress").path("City").asText()).isEqualTo("x".repeat(100));
    }

    @Test
    void refusesInvoicesByEmailWithoutAnEmail() throws Exception {
        assertThat(refusal(Office.person("Åse", "Lie").putNull("EmailAddress"))).contains("PdfByEmail");
    }

    @Test
    void acceptsPrintedInvoicesWithoutAnEmail() throws Exception {
        ObjectNode customer =
                Office.person("Åse", "Lie").putNull("EmailAddress").put("InvoiceDeliveryType", "Print");

        assertThat(office.api.post("/Customers", customer).status()).isEqualTo(201);
    }

    @Test
    void refusesAnExternalReferenceInUseAndNamesItsHolder() throws Exception {
        long holder = office.create(Office.person("Åse", "Lie").put("ExternalImportReference", "ABC123"));

        String detail = refusal(Office.person("Gro", "Moen").put("ExternalImportReference", "ABC123"));

        assertThat(detail)
                .isEqualTo("ExternalImportReference is already in use. 'ABC123' is used on (contact) Id = " + holder
                        + ".");
    }

    @Test
    void refusesAnExternalNumberInUse() throws Exception {
        office.create(Office.person("Åse", "Lie").put("ExternalNumber", 77));

        assertThat(refusal(Office.person("Gro", "Moen").put("ExternalNumber", 77)))
                .startsWith("ExternalNumber is already in use.");
    }

    @Test
    void refusesANumberOutsideTheSeries() throws Exception {
        assertThat(refusal(Office.person("Åse", "Lie").put("Number", 5))).contains("number series");
    }

    @Test
    void passesOverPropertiesAClientCannotSet() throws Exception {
        ObjectNode customer = Office.person("Åse", "Lie").put("Id", 1).put("NoSuchThing", "x");

        JsonNode created = office.api.post("/Customers", customer).json();

        assertThat(created.path("Id").longValue()).isNotEqualTo(1);
        assertThat(created.has("NoSuchThing")).isFalse();
    }

    @Test
    void refusesAValueOfTheWrongKind() throws Exception {
        Reply reply = office.api.post("/Customers", Office.person("Åse", "Lie").put("IsVatFree", "yes"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("detail").asText()).contains("IsVatFree");
    }

    @Test
    void hidesTheNationalIdentityNumber() throws Exception {
        ObjectNode customer = Office.person("Åse", "Lie").put("NationalIdNumber", "00000000000");

        JsonNode created = office.api.post("/Customers", customer).json();

        assertThat(created.path("NationalIdNumber").asText()).isEqualTo("hidden");
    }

    @Test
    void refusesAnotherContentType() throws Exception {
        assertThat(office.api.send("POST", "/Customers", "text/plain", "{}").status())
                .isEqualTo(415);
    }
}
