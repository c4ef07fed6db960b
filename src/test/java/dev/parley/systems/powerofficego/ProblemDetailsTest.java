package dev.parley.systems.powerofficego;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.mapping.Path;
import dev.parley.systems.http.Complaint;
import dev.parley.systems.http.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProblemDetailsTest {

    private final ProblemDetails problems = new ProblemDetails(
            Customers.person(Duration.ZERO, Duration.ZERO).traits().schema(), List.of());

    private final ProblemDetails orders =
            SalesOrders.order(Duration.ZERO, Duration.ZERO).problems();

    @Test
    void keepsTitleAndNamesAndDropsQuotedValues() {
        JsonNode body =
                json("Customer validation error(s)", "LastName is invalid: 'FirstName Kari'. City is required.");

        Complaint complaint = problems.read(body);

        assertThat(complaint.title()).isEqualTo("Customer validation error(s)");
        assertThat(complaint.properties()).containsExactly(Path.of("LastName"), Path.of("MailAddress.City"));
    }

    @Test
    void dropsATitleItDoesNotKnow() {
        assertThat(problems.read(json("Kari Nordmann is blocked", "")).title()).isEmpty();
        assertThat(problems.read(json("Nordmann validation error(s)", "")).title())
                .isEmpty();
    }

    @Test
    void readsNamesInAnyLetterCaseAndTheOtherFormOfErrors() {
        JsonNode body = Json.parse("{\"Title\":\"Bad Request\",\"Errors\":{\"Customer.EmailAddress\":[\"kari@\"]}}");

        assertThat(problems.read(body).title()).isEqualTo("Bad Request");
        assertThat(problems.read(body).properties()).containsExactly(Path.of("EmailAddress"));
    }

    @Test
    void readsTheVendorsOwnExampleOfACollision() {
        JsonNode body = json(
                "Customer validation error(s)",
                "ExternalImportReference is already in use. 'ABC123' is used on (contact) Id = 123456789.");

        assertThat(problems.inUse(body, Optional.of(new ProblemDetails.Sent("ExternalImportReference", "ABC123"))))
                .contains(new ProblemDetails.InUse(Path.of("ExternalImportReference"), Optional.of("123456789")));
    }

    @Test
    void prefersOurReferenceAmongSeveralCollisionsAndKeepsTheHoldersApart() {
        JsonNode body = json(
                "Customer validation error(s)",
                "ExternalNumber is already in use. '7' is used on (contact) Id = 1. "
                        + "ExternalImportReference is already in use. 'a' is used on (contact) Id = 2.");

        assertThat(problems.inUse(body, Optional.of(new ProblemDetails.Sent("ExternalImportReference", "a"))))
                .contains(new ProblemDetails.InUse(Path.of("ExternalImportReference"), Optional.of("2")));
        assertThat(problems.inUse(body, Optional.empty()))
                .contains(new ProblemDetails.InUse(Path.of("ExternalNumber"), Optional.of("1")));
    }

    @Test
    void onlyTheSystemsOwnWordMeansNotFound() {
        assertThat(ProblemDetails.saysNotFound(json("Object(s) not found", ""))).isTrue();
        assertThat(ProblemDetails.saysNotFound(Json.parse("{\"statusCode\":404,\"message\":\"Resource not found\"}")))
                .isFalse();
        assertThat(ProblemDetails.saysNotFound(Json.parse("<html>"))).isFalse();
    }

    @Test
    void namesMembersOfLinesByTheirLeavesAndPrefersTheLineWhereItIsTheLineThatIsWritten() {
        JsonNode body = json("SalesOrder validation error(s)", "Quantity is invalid. Description is required.");
        JsonNode both = json("", "DepartmentId is invalid.");

        assertThat(orders.read(body).properties())
                .containsExactly(Path.of("SalesOrderLines.Quantity"), Path.of("SalesOrderLines.Description"));
        assertThat(orders.read(both).properties()).containsExactly(Path.of("DepartmentId"));
        assertThat(orders.ofElements(SalesOrders.LINES).read(both).properties())
                .containsExactly(Path.of("SalesOrderLines.DepartmentId"));
    }

    @Test
    void readsTheListOutOfTheOtherFormOfErrors() {
        JsonNode body =
                Json.parse("{\"errors\":{\"SalesOrderLines[0].ProjectId\":[\"wrong\"],\"ProjectId\":[\"wrong\"]}}");

        assertThat(orders.read(body).properties())
                .containsExactly(Path.of("SalesOrderLines.ProjectId"), Path.of("ProjectId"));
    }

    @Test
    void readsUuidsOfHolders() {
        String uuid = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
        JsonNode body =
                json("", "ExternalImportReference is already in use. 'a' is used on (sales order) Id = " + uuid + ".");

        assertThat(orders.inUse(body, Optional.of(new ProblemDetails.Sent("ExternalImportReference", "a"))))
                .contains(new ProblemDetails.InUse(Path.of("ExternalImportReference"), Optional.of(uuid)));
    }

    @Test
    void aReferenceInUseThatIsNotTheOneSentIsALines() {
        JsonNode body = json("", "ExternalImportReference is already in use. 'L1' is used on another line.");

        assertThat(orders.inUse(body, Optional.of(new ProblemDetails.Sent("ExternalImportReference", "a"))))
                .contains(
                        new ProblemDetails.InUse(Path.of("SalesOrderLines.ExternalImportReference"), Optional.empty()));
    }

    @Test
    void saysInItsOwnWordsWhatAKnownRefusalMeansAndQuotesNothing() {
        JsonNode locked = json("SalesOrder validation error(s)", "The order 'Kari 7' is confirmed.");
        JsonNode quoting = json("SalesOrder validation error(s)", "Description is too long: 'confirmed by Kari'.");

        assertThat(orders.read(locked).title())
                .startsWith("SalesOrder validation error(s): ")
                .contains("takes no edits")
                .doesNotContain("Kari");
        assertThat(orders.read(quoting).title()).isEqualTo("SalesOrder validation error(s)");
    }

    private static JsonNode json(String title, String detail) {
        return Json.parse("{\"title\":\"" + title + "\",\"status\":400,\"detail\":\"" + detail + "\"}");
    }
}
