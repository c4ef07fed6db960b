package dev.parley.playground.twin;

import static dev.parley.playground.twin.TwinFixture.CONTACT;
import static dev.parley.playground.twin.TwinFixture.CUSTOMER;
import static dev.parley.playground.twin.TwinFixture.ORDER;
import static dev.parley.playground.twin.TwinFixture.PERSON;
import static dev.parley.playground.twin.TwinFixture.PRODUCT;
import static dev.parley.playground.twin.TwinFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Path;
import dev.parley.mapping.Selector;
import dev.parley.sync.Change;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The system in memory keeps what its traits declare. */
class MemorySystemTest {

    private final TwinFixture ledger = new TwinFixture();

    private static Change change(String path, String value) {
        return new Change(Path.of(path), TextNode.valueOf(value));
    }

    private static Change selecting(String path, String array, String kind, int value) {
        Selector selector = new Selector(Path.of(array), "kind", kind);
        return new Change(Path.of(path), IntNode.valueOf(value), Optional.empty(), Optional.of(selector));
    }

    @Test
    void keepsWhatAPersonTypedInTheJsonTypeOfTheSchema() {
        String id = ledger.records()
                .add(CUSTOMER, "Name", "1", "IsPerson", "true", "Limit", "10.555", "Other", "x", "Email", null);

        ObjectNode body = ledger.records().body(CUSTOMER, id);

        assertThat(body.get("Name")).isEqualTo(TextNode.valueOf("1"));
        assertThat(body.get("IsPerson")).isEqualTo(BooleanNode.TRUE);
        assertThat(body.get("Limit")).isEqualTo(DecimalNode.valueOf(new BigDecimal("10.56")));
        assertThat(body.get("Other")).isEqualTo(TextNode.valueOf("x"));
        assertThat(body.get("Email").isNull()).isTrue();
    }

    @Test
    void takesValuesOfAnyJsonType() {
        String id = ledger.records().add(CUSTOMER, json("{'Name':'n','Tags':['a','b'],'Deep':{'Flag':true}}"));

        ledger.records().set(CUSTOMER, id, "Deep.Count", IntNode.valueOf(3));

        assertThat(ledger.records().body(CUSTOMER, id))
                .isEqualTo(json("{'Name':'n','Tags':['a','b'],'Deep':{'Flag':true,'Count':3}}"));
    }

    @Test
    void answersAWriteToWhatIsGoneAsTheConnectorsDo() {
        String id = ledger.records().add(CUSTOMER, "Name", "old");
        RemoteRecord read = ledger.read(CUSTOMER, id);
        ledger.records().delete(CUSTOMER, id);

        assertThatThrownBy(() -> ledger.system.update(CUSTOMER, read, List.of(change("Name", "new"))))
                .isInstanceOfSatisfying(RemoteFailure.Unavailable.class, failure -> {
                    assertThat(failure.effectPossible()).isFalse();
                    assertThat(failure.retryAfter()).isEmpty();
                });
    }

    @Test
    void neverChangesABodyThatWasHandedOut() {
        String id = ledger.records().add(CUSTOMER, "Name", "old");
        RemoteRecord read = ledger.read(CUSTOMER, id);

        ledger.records().body(CUSTOMER, id).put("Name", "scribbled");
        ledger.update(CUSTOMER, id, change("Name", "new"));

        assertThat(read.body().get("Name").asText()).isEqualTo("old");
        assertThat(ledger.records().get(CUSTOMER, id, "Name")).isEqualTo("new");
    }

    @Test
    void showsOneRecordThroughEveryDatatypeOfItsResource() {
        String id = ledger.records().add(PERSON, "Name", "Kari", "Email", "k@example.com");

        RemoteRecord changed = ledger.update(CUSTOMER, id, change("Name", "Kari N"));

        assertThat(ledger.rows(PERSON)).hasSize(1);
        assertThat(ledger.read(PERSON, id).body()).isEqualTo(changed.body());
        assertThat(ledger.read(PERSON, id).stamps()).isEqualTo(changed.stamps());
        assertThat(ledger.system.create(CUSTOMER, json("{'Email':'K@example.com'}"), "r"))
                .isEqualTo(new CreateOutcome.Collided(Optional.of(Path.of("Email")), Optional.empty()));
        assertThat(ledger.records().ids(ORDER)).isEmpty();
    }

    @Test
    void refusesEditsOfALockedRecordExceptAPersons() {
        String id = ledger.records().add(ORDER, "Number", "7", "Status", "confirmed");

        assertThatThrownBy(() -> ledger.update(ORDER, id, change("Status", "Draft")))
                .isInstanceOf(RemoteFailure.Rejected.class)
                .hasMessageContaining("confirmed in the ledger");

        ledger.records().set(ORDER, id, "Status", "Draft");
        ledger.update(ORDER, id, new Change(Path.of("Number"), IntNode.valueOf(8)));
        assertThat(ledger.records().get(ORDER, id, "Number")).isEqualTo("8");
    }

    @Test
    void writesIntoTheElementThatASelectorChooses() {
        String id = ledger.records()
                .add(
                        PRODUCT,
                        json("{'prices':[{'kind':'sale','amount':1,'standard':true},{'kind':'Whole','amount':2}]}"));

        ledger.update(PRODUCT, id, selecting("prices.amount", "prices", "whole", 20));

        assertThat(ledger.records().body(PRODUCT, id).at("/prices/0/amount").decimalValue())
                .isEqualByComparingTo("1");
        assertThat(ledger.records().body(PRODUCT, id).at("/prices/1/amount").decimalValue())
                .isEqualByComparingTo("20");
    }

    @Test
    void appendsTheElementThatASelectorMisses() {
        String id = ledger.records().add(PRODUCT, json("{'prices':[{'kind':'sale','amount':1}]}"));

        ledger.update(PRODUCT, id, selecting("prices.deep.amount", "prices", "whole", 20));

        assertThat(ledger.records().body(PRODUCT, id).get("prices"))
                .hasSize(2)
                .last()
                .isEqualTo(json("{'kind':'whole','deep':{'amount':20}}"));
    }

    @Test
    void writesThroughAnArrayIntoItsPrimaryOrOnlyElement() {
        String id = ledger.records().add(PRODUCT, "variants.sku", "a", "prices.amount", "1");
        ledger.records()
                .set(
                        PRODUCT,
                        id,
                        "prices",
                        json("{'p':[{'amount':1},{'amount':2,'standard':true}]}")
                                .get("p"));

        ledger.update(
                PRODUCT, id, change("variants.sku", "b"), new Change(Path.of("prices.amount"), IntNode.valueOf(9)));

        ObjectNode body = ledger.records().body(PRODUCT, id);
        assertThat(body.get("variants")).isEqualTo(json("{'v':[{'sku':'b'}]}").get("v"));
        assertThat(body.at("/prices/0/amount").asInt()).isEqualTo(1);
        assertThat(body.at("/prices/1/amount").asInt()).isEqualTo(9);
    }

    @Test
    void cannotTellAVanishedRecordFromADeletedOne() {
        String id = ledger.records().add(ORDER, "Number", "7");

        ledger.records().vanish(ORDER, id);

        assertThat(ledger.system.read(ORDER, id)).isEmpty();
        assertThat(ledger.rows(ORDER)).isEmpty();
        assertThat(ledger.system.successor(ORDER, id)).isEmpty();
    }

    @Test
    void beginsIdsBelowAParentWithTheParents() {
        String one = ledger.records().add(CONTACT, "CustomerId", "10", "Name", "a");
        RemoteRecord other = ledger.created(CONTACT, "{'CustomerId':10,'Name':'b'}");

        assertThat(one).startsWith("10/");
        assertThat(other.id()).startsWith("10/").isNotEqualTo(one);
        assertThatThrownBy(() -> ledger.created(CONTACT, "{'Name':'c'}"))
                .isInstanceOfSatisfying(RemoteFailure.Rejected.class, failure -> assertThat(failure.property())
                        .contains(Path.of("CustomerId")));
    }

    @Test
    void answersWithTheNewIdAfterAChangeOfTheParent() {
        RemoteRecord before = ledger.created(CONTACT, "{'CustomerId':10,'Name':'a'}");

        RemoteRecord after = ledger.update(
                CONTACT, before.id(), new Change(Path.of("CustomerId"), IntNode.valueOf(20)), change("Name", "b"));

        assertThat(after.id()).startsWith("20/");
        assertThat(after.body()).isEqualTo(json("{'CustomerId':20,'Name':'b'}"));
        assertThat(after.reference()).isEqualTo(before.reference()).isPresent();
        assertThat(after.stamp(Traits.RECORD)).isNotEqualTo(before.stamp(Traits.RECORD));
        assertThat(ledger.system.read(CONTACT, before.id())).isEmpty();
        assertThat(ledger.rows(CONTACT).stream().map(RemoteRecord::id)).containsExactly(after.id());
    }

    @Test
    void findsTheSuccessorOfARecordThatMovedTwice() {
        String first = ledger.records().add(CONTACT, "CustomerId", "10");
        String second = moved(first, 20);

        String third = moved(second, 30);

        assertThat(ledger.system.successor(CONTACT, first).orElseThrow().id()).isEqualTo(third);
        assertThat(ledger.system.successor(CONTACT, second).orElseThrow().id()).isEqualTo(third);
        assertThat(ledger.system.successor(CONTACT, third)).isEmpty();
    }

    private String moved(String id, int customer) {
        return ledger.update(CONTACT, id, new Change(Path.of("CustomerId"), IntNode.valueOf(customer)))
                .id();
    }

    @Test
    void findsTheSuccessorWhenTheAnswerOfAMoveWasLost() {
        String id = ledger.records().add(CONTACT, "CustomerId", "10");
        ledger.system.faults().loseAnswer("update");

        assertThatThrownBy(() -> moved(id, 20)).isInstanceOf(RemoteFailure.Unavailable.class);

        assertThat(ledger.system.read(CONTACT, id)).isEmpty();
        assertThat(ledger.system.successor(CONTACT, id).orElseThrow().id()).startsWith("20/");
    }

    @Test
    void finishesAMoveThatStoppedBetweenAddingAndRemoving() {
        String id = ledger.records().add(CONTACT, "CustomerId", "10");
        ledger.system.faults().loseAnswer("add");
        assertThatThrownBy(() -> moved(id, 20)).isInstanceOf(RemoteFailure.Unavailable.class);
        List<String> both = ledger.records().ids(CONTACT);

        String moved = moved(id, 20);

        assertThat(both).hasSize(2).contains(id, moved);
        assertThat(ledger.records().ids(CONTACT)).containsExactly(moved);
    }

    @Test
    void letsNoPersonMoveARecord() {
        String id = ledger.records().add(CONTACT, "CustomerId", "10");

        assertThatThrownBy(() -> ledger.records().set(CONTACT, id, "CustomerId", "20"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CustomerId");
    }

    @Test
    void letsAPersonEnterWhatItRefusesFromUs() {
        ledger.system.faults().refuse(Path.of("Name"), true);

        String id = ledger.records().add(CUSTOMER, "Name", "a");
        ledger.records().set(CUSTOMER, id, "Name", "b");

        assertThat(ledger.records().get(CUSTOMER, id, "Name")).isEqualTo("b");
        assertThatThrownBy(() -> ledger.update(CUSTOMER, id, change("Name", "c")))
                .isInstanceOf(RemoteFailure.Rejected.class);
        assertThatThrownBy(() -> ledger.created(CUSTOMER, "{'Name':'c'}")).isInstanceOf(RemoteFailure.Rejected.class);
    }
}
