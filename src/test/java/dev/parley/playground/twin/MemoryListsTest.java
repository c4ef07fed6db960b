package dev.parley.playground.twin;

import static dev.parley.playground.twin.TwinFixture.LINES;
import static dev.parley.playground.twin.TwinFixture.ORDER;
import static dev.parley.playground.twin.TwinFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.Change;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import dev.parley.sync.Traits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists in the records of the system in memory, changed by the engine and by a person. */
class MemoryListsTest {

    private final TwinFixture ledger = new TwinFixture();
    private final String order = ledger.records()
            .add(ORDER, json("{'Number':7,'Lines':[{'Text':'one','Quantity':1},{'Text':'two','Quantity':2}]}"));

    private String line(int position) {
        return ledger.records()
                .lines(ORDER, order, "Lines")
                .get(position)
                .get("Id")
                .asText();
    }

    private List<String> texts() {
        return ledger.records().lines(ORDER, order, "Lines").findValuesAsText("Text");
    }

    @Test
    void givesIdsToTheElementsOfANewRecord() {
        RemoteRecord created = ledger.created(ORDER, "{'Lines':[{'Text':'one'},{'Text':'two'}]}");

        assertThat(created.body().get("Lines").findValuesAsText("Id"))
                .hasSize(2)
                .doesNotHaveDuplicates()
                .doesNotContain(line(0), line(1), "");
    }

    @Test
    void appendsANewElement() {
        RemoteRecord answer = ledger.update(ORDER, order, Change.insert(LINES, json("{'Text':'three','Quantity':3}")));

        assertThat(texts()).containsExactly("one", "two", "three");
        assertThat(answer.body().get("Lines").findValuesAsText("Id")).containsExactly(line(0), line(1), line(2));
        assertThat(line(2)).isNotEmpty().isNotEqualTo(line(1));
    }

    @Test
    void makesTheListThatIsMissing() {
        String bare = ledger.records().add(ORDER, "Number", "8");

        ledger.update(ORDER, bare, Change.insert(LINES, json("{'Text':'first'}")));

        assertThat(ledger.records().lines(ORDER, bare, "Lines").findValuesAsText("Text"))
                .containsExactly("first");
    }

    @Test
    void changesOnlyWhatIsGivenOfAnElement() {
        String second = line(1);

        ledger.update(ORDER, order, Change.update(LINES, second, json("{'Quantity':5,'Cost':{'Unit':1.5}}")));

        JsonNode line = ledger.records().lines(ORDER, order, "Lines").get(1);
        assertThat(line.get("Id").asText()).isEqualTo(second);
        assertThat(line.get("Text").asText()).isEqualTo("two");
        assertThat(line.get("Quantity").decimalValue()).isEqualByComparingTo("5");
        assertThat(line.at("/Cost/Unit").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(line).hasSize(4);
    }

    @Test
    void clearsAMemberOfAnElement() {
        ledger.update(ORDER, order, Change.update(LINES, line(0), json("{'Text':null}")));

        assertThat(ledger.records().lines(ORDER, order, "Lines").get(0).get("Text"))
                .isEqualTo(NullNode.getInstance());
    }

    @Test
    void keepsValuesOfElementsInItsOwnPrecision() {
        ledger.update(ORDER, order, Change.insert(LINES, json("{'Text':'longer than ten','Quantity':1.005}")));

        assertThat(ledger.records().lines(ORDER, order, "Lines").get(2).get("Text"))
                .isEqualTo(TextNode.valueOf("longer tha"));
        assertThat(ledger.records()
                        .lines(ORDER, order, "Lines")
                        .get(2)
                        .get("Quantity")
                        .decimalValue())
                .isEqualByComparingTo("1.01");
    }

    @Test
    void removesAnElementAndMindsNoneThatIsGone() {
        Change first = Change.remove(LINES, line(0));

        ledger.update(ORDER, order, first);
        ledger.update(ORDER, order, first);

        assertThat(texts()).containsExactly("two");
    }

    @Test
    void refusesToChangeAnElementThatIsGone() {
        Change change = Change.update(LINES, line(0), json("{'Quantity':5}"));
        ledger.records().removeLine(ORDER, order, "Lines", line(0));

        assertThatThrownBy(() -> ledger.update(ORDER, order, change))
                .isInstanceOf(RemoteFailure.Rejected.class)
                .hasMessageContaining("Lines");
    }

    @Test
    void makesSeveralChangesOrNone() {
        Change removal = Change.remove(LINES, line(0));
        Change missing = Change.update(LINES, "no such line", json("{'Quantity':5}"));

        assertThatThrownBy(() -> ledger.update(ORDER, order, removal, missing))
                .isInstanceOf(RemoteFailure.Rejected.class);

        assertThat(texts()).containsExactly("one", "two");
    }

    @Test
    void letsAPersonEditLines() {
        String third = ledger.records().addLine(ORDER, order, "Lines", json("{'Text':'three'}"));
        ledger.records().setLine(ORDER, order, "Lines", third, "Cost.Unit", IntNode.valueOf(9));
        ledger.records().removeLine(ORDER, order, "Lines", line(0));

        assertThat(third).isEqualTo(line(1));
        assertThat(texts()).containsExactly("two", "three");
        assertThat(ledger.records()
                        .lines(ORDER, order, "Lines")
                        .get(1)
                        .at("/Cost/Unit")
                        .asInt())
                .isEqualTo(9);
    }

    @Test
    void keepsTheIdsOfElementsWhenAListIsReplacedAsAWhole() {
        String second = line(1);

        ledger.records()
                .set(
                        ORDER,
                        order,
                        "Lines",
                        json("{'l':[{'Id':'%s'},{'Text':'new'}]}".formatted(second))
                                .get("l"));

        assertThat(line(0)).isEqualTo(second);
        assertThat(line(1)).isNotEmpty().isNotEqualTo(second);
    }

    @Test
    void neverLosesAListToAPropertyOfItsElements() {
        assertThatThrownBy(() -> ledger.records().set(ORDER, order, "Lines.Text", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("setLine");
    }

    @Test
    void bringsRowsWithoutTheListAndTheWholeRecordById() {
        List<RemoteRecord> rows = Stream.of(
                        ledger.rows(ORDER),
                        ledger.system.createdSince(ORDER, ledger.clock.instant().minusSeconds(1)),
                        ledger.system
                                .keys(ORDER, Set.of(LINES), Optional.empty())
                                .rows(),
                        ledger.system.lookUp(ORDER, Path.of("Number"), "7"))
                .flatMap(List::stream)
                .toList();

        assertThat(rows).hasSize(4).allSatisfy(row -> {
            assertThat(row.body().has("Lines")).isFalse();
            assertThat(row.body().get("LineCount").asInt()).isEqualTo(2);
        });
        assertThat(ledger.read(ORDER, order).body().get("Lines")).hasSize(2);
    }

    @Test
    void bringsNoListByReference() {
        String reference =
                ledger.created(ORDER, "{'Lines':[{'Text':'one'}]}").reference().orElseThrow();

        RemoteRecord row = ledger.system.byReference(ORDER, reference).orElseThrow();

        assertThat(row.body().has("Lines")).isFalse();
        assertThat(row.body().get("LineCount").asInt()).isEqualTo(1);
    }

    @Test
    void movesTheDigestsAndTheStampWithEveryEditOfALine() {
        RemoteRecord before = ledger.rows(ORDER).get(0);
        ledger.clock.move(Duration.ofMinutes(1));

        ledger.records().setLine(ORDER, order, "Lines", line(0), "Quantity", IntNode.valueOf(9));

        RemoteRecord after = ledger.system
                .list(ORDER, new Listing(Optional.of(ledger.clock.instant()), Optional.empty()))
                .rows()
                .get(0);
        assertThat(after.body().get("LineCount")).isEqualTo(before.body().get("LineCount"));
        assertThat(after.body().get("Changed").asText())
                .isNotEqualTo(before.body().get("Changed").asText())
                .isEqualTo(after.stamp(Traits.RECORD).orElseThrow().toString());
    }

    @Test
    void refusesAMemberOfAnElementThatItIsToldToRefuse() {
        Path quantity = Path.of("Lines.Quantity");
        ledger.system.faults().refuse(quantity, true);

        ledger.update(ORDER, order, Change.update(LINES, line(0), json("{'Text':'fine'}")));

        for (Change refused : List.of(
                Change.update(LINES, line(0), json("{'Quantity':null}")),
                Change.insert(LINES, json("{'Quantity':1}")))) {
            assertThatThrownBy(() -> ledger.update(ORDER, order, refused))
                    .isInstanceOfSatisfying(RemoteFailure.Rejected.class, failure -> assertThat(failure.property())
                            .contains(quantity));
        }
        assertThatThrownBy(() -> ledger.created(ORDER, "{'Lines':[{'Quantity':1}]}"))
                .isInstanceOf(RemoteFailure.Rejected.class);
        assertThat(texts()).containsExactly("fine", "two");
    }
}
