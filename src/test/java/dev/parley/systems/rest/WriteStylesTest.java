package dev.parley.systems.rest;

import static dev.parley.systems.rest.Acme.change;
import static dev.parley.systems.rest.Acme.json;
import static dev.parley.systems.rest.Acme.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.mapping.Path;
import dev.parley.mapping.Selector;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.CreateOutcome.Collided;
import dev.parley.sync.CreateOutcome.Created;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way of writing a record. */
final class WriteStylesTest {

    private static final RemoteRecord ADA = record(
            "7",
            "{'id':'7','name':'Ada','email':'a@x.no','number':3,'address':{'city':'Oslo','zip':'0150'},"
                    + "'phones':[{'type':'home','number':'1'},{'type':'work','number':'2'}]}");
    private static final String ANSWER = "{'id':'7','name':'Eva'}";

    private final WebServer server = new WebServer();

    @Test
    void patchesOnlyTheMembersThatChange() {
        server.answering(ANSWER);

        Acme.with(server, "update: merge-patch")
                .update("Customer", ADA, List.of(change("name", "'Eva'"), change("address.city", "null")));

        assertThat(server.asked()).containsExactly("PATCH /customers/7");
        assertThat(server.sent()).containsExactly("{'name':'Eva','address':{'city':null}}");
    }

    @Test
    void putsOnlyWhatChangesButObjectsWhole() {
        server.answering(ANSWER);

        Acme.with(server, "update: put-partial").update("Customer", ADA, List.of(change("address.city", "'Ås'")));

        assertThat(server.asked()).containsExactly("PUT /customers/7");
        assertThat(server.sent()).containsExactly("{'address':{'city':'Ås','zip':'0150'}}");
    }

    @Test
    void putsAWholeRecordAsItIsNowWithoutWhatIsReadOnly() {
        server.answering("{'id':'7','name':'Ada','email':'new@x.no','number':4}")
                .answering(ANSWER);

        Acme.with(server, "update: put-full").update("Customer", ADA, List.of(change("name", "'Eva'")));

        assertThat(server.asked()).containsExactly("GET /customers/7", "PUT /customers/7");
        assertThat(server.sent()).containsExactly("{'name':'Eva','email':'new@x.no'}");
    }

    @Test
    void patchesByOperations() {
        server.answering(ANSWER);
        RemoteRecord bare = record("7", "{'id':'7','name':'Ada'}");

        Acme.with(server, "update: json-patch")
                .update(
                        "Customer",
                        bare,
                        List.of(change("name", "null"), change("address.city", "'Ås'"), change("email", "'e@x.no'")));

        assertThat(server.sent())
                .containsExactly("[{'op':'replace','path':'/name','value':null},"
                        + "{'op':'add','path':'/address','value':{'city':'Ås'}},"
                        + "{'op':'add','path':'/email','value':'e@x.no'}]");
        assertThat(server.last().content().orElseThrow().type()).isEqualTo("application/json-patch+json");
    }

    @Test
    void sendsAnArrayWholeWithItsPrimaryElementChanged() {
        server.answering(ANSWER);

        Acme.with(server, "update: merge-patch").update("Customer", ADA, List.of(change("phones.number", "'9'")));

        assertThat(server.sent())
                .containsExactly("{'phones':[{'type':'home','number':'9'},{'type':'work','number':'2'}]}");
    }

    @Test
    void changesTheElementThatASelectorChoosesAndAddsAMissingOne() {
        server.answering(ANSWER).answering(ANSWER);
        BusinessSystem system = Acme.with(server, "update: merge-patch");

        system.update("Customer", ADA, List.of(selected("WORK")));
        system.update("Customer", ADA, List.of(selected("fax")));

        assertThat(server.sent())
                .containsExactly(
                        "{'phones':[{'type':'home','number':'1'},{'type':'work','number':'9'}]}",
                        "{'phones':[{'type':'home','number':'1'},{'type':'work','number':'2'},"
                                + "{'type':'fax','number':'9'}]}");
    }

    private static Change selected(String type) {
        Selector selector = new Selector(Path.of("phones"), "type", type);
        return new Change(Path.of("phones.number"), Acme.node("'9'"), Optional.empty(), Optional.of(selector));
    }

    @Test
    void wrapsWhatItSendsAndUnwrapsWhatComes() {
        BusinessSystem system = Acme.with(server, "envelope: { record: data.customer, body: customer }");
        server.answering("{'data':{'customer':{'id':'7','name':'Eva'}}}");

        RemoteRecord after = system.update("Customer", ADA, List.of(change("name", "'Eva'")));

        assertThat(server.sent()).containsExactly("{'customer':{'name':'Eva'}}");
        assertThat(after.body().path("name").asText()).isEqualTo("Eva");
    }

    @Test
    void readsAgainWhereAnUpdateIsAnsweredWithNothing() {
        server.answering(204, "").answering(ANSWER);

        RemoteRecord after = Acme.with(server, "answers: { update: none }")
                .update("Customer", ADA, List.of(change("name", "'Eva'")));

        assertThat(server.asked()).containsExactly("PATCH /customers/7", "GET /customers/7");
        assertThat(after.body().path("name").asText()).isEqualTo("Eva");
    }

    @Test
    void doesNotTakeAWriteForUndoneWhenTheReadAfterItFails() {
        server.answering(204, "");
        for (int attempt = 0; attempt < 4; attempt++) {
            server.answering(500, "");
        }

        RemoteFailure.Unavailable failure = catchThrowableOfType(
                RemoteFailure.Unavailable.class, () -> Acme.with(server, "answers: { update: none }")
                        .update("Customer", ADA, List.of(change("name", "'Eva'"))));

        assertThat(failure.effectPossible()).isTrue();
    }

    @Test
    void takesTheIdOutOfTheAnswerToACreateBareOrInAnObject() {
        BusinessSystem system = Acme.with(server, "answers: { create: id }\nid: { property: id, type: integer }");
        server.answering("42").answering("{'id':42}").answering("{'id':43}").answering("{'id':43}");

        CreateOutcome bare = system.create("Customer", json("{'name':'Ada'}"), "ref");
        CreateOutcome wrapped = system.create("Customer", json("{'name':'Ada'}"), "ref");

        assertThat(((Created) bare).record().id()).isEqualTo("42");
        assertThat(((Created) wrapped).record().id()).isEqualTo("43");
        assertThat(server.asked())
                .containsExactly("POST /customers", "GET /customers/42", "POST /customers", "GET /customers/43");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'id':null}", "{'id':''}", "", "[]"})
    @DisplayName("H12: a create that is answered without an id is of unknown outcome, no record without an id")
    void takesACreateAnsweredWithoutAnIdForUnknown(String answer) {
        for (String kind : List.of("id", "record")) {
            BusinessSystem system =
                    Acme.with(new WebServer().answering(201, answer), "answers: { create: " + kind + " }");

            RemoteFailure.Unavailable failure = catchThrowableOfType(
                    RemoteFailure.Unavailable.class, () -> system.create("Customer", json("{'name':'Ada'}"), "ref"));

            assertThat(failure.effectPossible()).isTrue();
        }
    }

    @Test
    void letsWhatWasSentStandForARecordThatDoesNotShowYet() {
        BusinessSystem system = Acme.with(server, "answers: { create: id }");
        server.answering("'c1'").answering(404, "{}");

        CreateOutcome outcome = system.create("Customer", json("{'name':'Ada'}"), "ref");

        assertThat(((Created) outcome).record().body().path("name").asText()).isEqualTo("Ada");
    }

    @Test
    void sendsNoNullsPresetsAndOurReference() {
        String datatypes =
                """
                datatypes:
                  Customer:
                    path: /customers
                    presets: { kind: 1, name: nobody }
                    properties: { name: string, kind: integer, email: string }
                """;
        BusinessSystem system =
                Acme.with(server, "reference: { property: ref, query: { ref: \"{value}\" } }", datatypes);
        server.answering(201, "{'id':'7','ref':'r1'}");

        CreateOutcome outcome = system.create("Customer", json("{'name':'Ada','email':null}"), "r1");

        assertThat(server.sent()).containsExactly("{'name':'Ada','kind':1,'ref':'r1'}");
        assertThat(((Created) outcome).record().reference()).contains("r1");
    }

    @Test
    void tellsACollisionByWhoseValueItIs() {
        BusinessSystem system = Acme.with(
                server,
                """
                reference: { property: ref, query: { ref: "{value}" } }
                duplicate: { status: 409, property: error.property, holder: error.id }
                errors: { code: error.code }
                """);
        server.answering(409, "{'error':{'property':'email','id':'5'}}")
                .answering(409, "{'error':{'property':'ref','id':'5'}}")
                .answering(409, "{'error':{'code':'locked'}}");

        assertThat(system.create("Customer", json("{}"), "r"))
                .isEqualTo(new Collided(Optional.of(Path.of("email")), Optional.of("5")));
        assertThat(system.create("Customer", json("{}"), "r"))
                .isEqualTo(new Collided(Optional.empty(), Optional.of("5")));
        assertThatThrownBy(() -> system.create("Customer", json("{}"), "r"))
                .isInstanceOf(RemoteFailure.Rejected.class)
                .hasMessageContaining("locked");
    }

    @Test
    void namesRefusedPropertiesAndNeverAText() {
        BusinessSystem system = Acme.with(server, "errors: { code: message, properties: fields }");
        server.answering(422, "{'message':'Ada is no good name','fields':{'name':['Ada'],'ada@x.no':1}}");

        RemoteFailure.Rejected failure = catchThrowableOfType(
                RemoteFailure.Rejected.class, () -> system.update("Customer", ADA, List.of(change("name", "'Ada'"))));

        assertThat(failure.property()).contains(Path.of("name"));
        assertThat(failure).hasMessageContaining("(name)").hasMessageNotContainingAny("Ada", "ada");
    }
}
