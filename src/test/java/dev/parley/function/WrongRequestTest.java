package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a request, and what the answer says to do. */
class WrongRequestTest {

    private final TwinWorld world = TwinWorld.ofThree();

    static Stream<Arguments> requests() {
        return Stream.of(
                arguments("{'action':'fly'}", "UNKNOWN_ACTION", "sync, reconcile, status, preview, approve, links"),
                arguments("{'action':7}", "UNKNOWN_ACTION", "sync, reconcile"),
                arguments("{'action':null}", "UNKNOWN_ACTION", "sync, reconcile"),
                arguments("{'action':['sync']}", "UNKNOWN_ACTION", "sync, reconcile"),
                arguments("{'action':'status','connection':'acme'}", "WRONG_CONNECTION", "leave \"connection\" out"),
                arguments("{'action':'status','connection':7}", "WRONG_PARAMETER", "\"connection\": "),
                arguments("{'action':'status','pair':'nobody'}", "UNKNOWN_PAIR", "customer, firm, sale"),
                arguments("{'action':'status','pair':['customer']}", "WRONG_PARAMETER", "\"pair\": "),
                arguments("{'action':'links','limitt':5}", "WRONG_PARAMETER", "connection, limit, next, pair"),
                arguments("{'action':'links','limit':0}", "WRONG_PARAMETER", "leave it out for 100"),
                arguments("{'action':'links','limit':1001}", "WRONG_PARAMETER", "leave it out for 100"),
                arguments("{'action':'links','limit':99999999999}", "WRONG_PARAMETER", "leave it out for 100"),
                arguments("{'action':'links','limit':'5'}", "WRONG_PARAMETER", "leave it out for 100"),
                arguments("{'action':'links','limit':2.5}", "WRONG_PARAMETER", "leave it out for 100"),
                arguments("{'action':'links','next':'%%%'}", "WRONG_PARAMETER", "leave it out to begin"),
                arguments("{'action':'links','next':'YWJj'}", "WRONG_PARAMETER", "leave it out to begin"),
                arguments("{'action':'links','next':{}}", "WRONG_PARAMETER", "\"next\": "),
                arguments("{'action':'problems','next':'x'}", "WRONG_PARAMETER", "connection, limit, pair"),
                arguments("{'action':'retry','left':'1'}", "WRONG_PARAMETER", "customer, firm, sale"),
                arguments("{'action':'retry','create':true}", "WRONG_PARAMETER", "\"left\""),
                arguments("{'action':'retry','pair':'firm','left':'1','create':1}", "WRONG_PARAMETER", "true"),
                arguments("{'action':'retry','pair':'firm','left':'1','create':true}", "NO_UNKNOWN_OUTCOME", "leave"),
                arguments("{'action':'link','left':'1','right':'2'}", "WRONG_PARAMETER", "customer, firm, sale"),
                arguments("{'action':'link','pair':'firm','left':'1'}", "WRONG_PARAMETER", "ids of both"),
                arguments("{'action':'link','pair':'firm','right':'1'}", "WRONG_PARAMETER", "ids of both"),
                arguments("{'action':'link','pair':'firm','left':'1','right':'2'}", "UNKNOWN_RECORD", "system itself"),
                arguments("{'action':'unlink','pair':'firm'}", "WRONG_PARAMETER", "\"left\""),
                arguments("{'action':'unlink','pair':'firm','left':'1'}", "NOT_LINKED", "links lists"),
                arguments("{'action':'unlink','pair':'firm','left':'1','right':'2'}", "WRONG_PARAMETER", "one side"),
                arguments("{'action':'resolve','pair':'firm','left':'1'}", "WRONG_PARAMETER", "\"winner\": \"left\""),
                arguments(
                        "{'action':'resolve','pair':'firm','left':'1','winner':'up'}", "WRONG_PARAMETER", "\"right\""),
                arguments(
                        "{'action':'resolve','pair':'firm','left':'1','winner':'left','all':true,'property':'name'}",
                        "WRONG_PARAMETER",
                        "one of them"),
                arguments(
                        "{'action':'resolve','pair':'firm','left':'1','winner':'left','all':'yes'}",
                        "WRONG_PARAMETER",
                        "leave it out"),
                arguments("{'action':'resolve','pair':'firm','left':'1','winner':'left'}", "NOT_LINKED", "links lists"),
                arguments("{'action':'pause'}", "WRONG_PARAMETER", "customer, firm, sale"),
                arguments("{'action':'resume','pair':'nobody'}", "UNKNOWN_PAIR", "customer, firm, sale"),
                arguments("{'action':'pause','pair':'firm','left':'1'}", "WRONG_PARAMETER", "connection, pair"),
                arguments("{'action':'forget','pair':'firm'}", "WRONG_PARAMETER", "\"left\""),
                arguments("{'action':'explain','left':'1'}", "WRONG_PARAMETER", "customer, firm, sale"),
                arguments("{'action':'explain','pair':'customer'}", "WRONG_PARAMETER", "\"left\""),
                arguments(
                        "{'action':'explain','pair':'customer','left':'1','right':'2'}", "WRONG_PARAMETER", "one side"),
                arguments("{'action':'explain','pair':'customer','left':{}}", "WRONG_PARAMETER", "\"left\": "),
                arguments("{'action':'explain','pair':'customer','left':''}", "WRONG_PARAMETER", "\"left\": "),
                arguments(
                        "{'action':'explain','pair':'customer','left':'none'}", "UNKNOWN_RECORD", "the system itself"),
                arguments(
                        "{'action':'retry','pair':'customer','right':'none'}", "UNKNOWN_RECORD", "the system itself"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void saysWhatIsWrongAndTheWayOut(String request, String code, String wayOut) {
        JsonNode answer = world.ask(request);

        assertThat(answer.path("ok").booleanValue()).isFalse();
        assertThat(answer.at("/error/code").asText()).isEqualTo(code);
        assertThat(answer.at("/error/message").asText()).isNotBlank();
        assertThat(answer.at("/error/wayOut").asText()).contains(wayOut);
    }

    @Test
    void listsTheActionsForAnEventItDoesNotKnow() {
        JsonNode answer = world.actions.unknown(new Trigger.Unknown("no JSON object"));

        assertThat(answer.at("/error/code").asText()).isEqualTo("UNKNOWN_EVENT");
        assertThat(answer.at("/error/message").asText()).contains("no JSON object");
        assertThat(answer.at("/error/wayOut").asText())
                .contains("sync, reconcile, status, preview, approve, links, problems, retry, explain, link, unlink,"
                        + " resolve, pause, resume, forget");
    }

    @Test
    void takesAnIdThatIsANumber() {
        JsonNode answer = world.ask("{'action':'explain','pair':'customer','left':123}");

        assertThat(answer.at("/error/code").asText()).isEqualTo("UNKNOWN_RECORD");
    }

    @Test
    void repeatsNoLongNonsense() {
        JsonNode answer = world.ask("{'action':'status','pair':'" + "x".repeat(100_000) + "'}");

        assertThat(answer.toString()).hasSizeLessThan(1000);
    }
}
