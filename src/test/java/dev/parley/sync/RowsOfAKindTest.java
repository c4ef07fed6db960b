package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Particulars;
import dev.parley.dataflow.Price;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import dev.parley.dataflow.When;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.Selector;
import dev.parley.mapping.ValueType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rows with conditions (group J), with several paths on one side (E10, E12), over prices and over variants. */
final class RowsOfAKindTest {

    private static final When NORWEGIAN =
            new When(Optional.of(new Condition.Equal(Path.of("country"), "NO")), Optional.empty());

    private static Plan plan(Pairs pairs, String base, String left, String right) {
        BoundPair bound = pairs.bound();
        String[] bases = base.split("\\|");
        Link link = linked(bound, bases[0], bases[bases.length - 1]);
        return Planner.plan(bound, link, Pairs.record("L1", left), Pairs.record("R1", right), Pairs.START);
    }

    /** A link whose base is what the two bodies show. */
    private static Link linked(BoundPair pair, String left, String right) {
        Link fresh = new Link(
                "L1",
                "R1",
                1,
                dev.parley.mapping.Fingerprints.scheme(),
                Map.of(),
                Optional.empty(),
                Map.of(),
                List.of(),
                Optional.empty());
        Map<String, Link.Base> base = new HashMap<>();
        pair.properties()
                .forEach(member -> base.put(
                        member.name(),
                        new Link.Base(
                                member.sight(Side.LEFT, Pairs.record("L1", left).body())
                                        .fingerprint(),
                                member.sight(
                                                Side.RIGHT,
                                                Pairs.record("R1", right).body())
                                        .fingerprint(),
                                Pairs.START,
                                Pairs.START,
                                member.revision())));
        return fresh.with(base);
    }

    private static Map<String, JsonNode> written(Plan plan, Side side) {
        Map<String, JsonNode> values = new HashMap<>();
        plan.write(side).ifPresent(write -> write.values()
                .values()
                .forEach(value ->
                        values.put(value.change().path().text(), value.change().value())));
        return values;
    }

    private static PropertyPair postal() {
        return PropertyPair.of("postal", "delivery", Way.BOTH).with(Particulars.NONE.under(NORWEGIAN));
    }

    @Test
    @DisplayName("J02: a row whose condition is not met is not written")
    void doesNotWriteWhatDoesNotApply() {
        Plan plan = plan(
                Pairs.of().row(postal()),
                "{postal: '1'}|{delivery: '1'}",
                "{postal: '2', country: 'SE'}",
                "{delivery: '1'}");

        assertThat(plan.writes()).isEmpty();
    }

    @Test
    @DisplayName("J04: nor does an edit of the other side travel")
    void doesNotBringBackWhatDoesNotApply() {
        Plan plan = plan(
                Pairs.of().row(postal()),
                "{postal: '1'}|{delivery: '1'}",
                "{postal: '1', country: 'SE'}",
                "{delivery: '3'}");

        assertThat(plan.writes()).isEmpty();
    }

    @Test
    void writesWhatApplies() {
        Plan plan = plan(
                Pairs.of().row(postal()),
                "{postal: '1'}|{delivery: '1'}",
                "{postal: '2', country: 'NO'}",
                "{delivery: '1'}");

        assertThat(written(plan, Side.RIGHT)).containsEntry("delivery", Pairs.json("'2'"));
    }

    @Test
    @DisplayName("J06: of two rows to one target the one that applies writes it")
    void letsTheRowThatAppliesWrite() {
        When elsewhere = new When(Optional.of(new Condition.NotEqual(Path.of("country"), "NO")), Optional.empty());
        Pairs pairs = Pairs.of()
                .row(PropertyPair.of("home", "delivery", Way.RIGHT).with(Particulars.NONE.under(NORWEGIAN)))
                .row(PropertyPair.of("abroad", "delivery", Way.RIGHT).with(Particulars.NONE.under(elsewhere)));

        Plan plan = plan(pairs, "{}|{}", "{home: 'h', abroad: 'a', country: 'SE'}", "{}");

        assertThat(written(plan, Side.RIGHT)).containsExactly(Map.entry("delivery", Pairs.json("'a'")));
    }

    @Test
    @DisplayName("J08: a condition on an array's element chooses that element, and appends one that is missing")
    void choosesTheElementThatIsMeant() {
        When invoice =
                new When(Optional.empty(), Optional.of(new Condition.Equal(Path.of("addresses.type"), "invoice")));
        Pairs pairs = Pairs.of()
                .row(PropertyPair.of("city", "addresses.city", Way.BOTH).with(Particulars.NONE.under(invoice)))
                .array(Side.RIGHT, "addresses");
        String right = "{addresses: [{type: 'visit', city: 'Bergen'}]}";

        Plan plan = plan(pairs, "{}|{}", "{city: 'Oslo'}", right);

        Change change =
                plan.write(Side.RIGHT).orElseThrow().values().get("city").change();
        assertThat(change.selector()).contains(new Selector(Path.of("addresses"), "type", "invoice"));
        assertThat(change.value()).isEqualTo(Pairs.json("'Oslo'"));
        CreatePlan create = CreatePlan.of(pairs.bound(), Side.RIGHT, Pairs.record("L1", "{city: 'Oslo'}"));
        assertThat(create.body()).isEqualTo(Pairs.json("{addresses: [{type: 'invoice', city: 'Oslo'}]}"));
    }

    private static PropertyPair firstOf(Way way) {
        Particulars several = new Particulars(
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                When.ALWAYS,
                Map.of(Side.LEFT, List.of(Path.of("partyId"))));
        return PropertyPair.of("partyCode", "number", way).with(several);
    }

    @Test
    @DisplayName("E10: of several sources the first that is not empty counts")
    void takesTheFirstThatIsNotEmpty() {
        Plan first = plan(Pairs.of().row(firstOf(Way.RIGHT)), "{}|{}", "{partyCode: 'c', partyId: 'i'}", "{}");
        Plan second = plan(Pairs.of().row(firstOf(Way.RIGHT)), "{}|{}", "{partyCode: ' ', partyId: 'i'}", "{}");

        assertThat(written(first, Side.RIGHT)).containsEntry("number", Pairs.json("'c'"));
        assertThat(written(second, Side.RIGHT)).containsEntry("number", Pairs.json("'i'"));
    }

    @Test
    @DisplayName("E10: a change of a lower one changes nothing")
    void ignoresAChangeOfALowerOne() {
        Plan plan = plan(
                Pairs.of().row(firstOf(Way.RIGHT)),
                "{partyCode: 'c', partyId: 'i'}|{number: 'c'}",
                "{partyCode: 'c', partyId: 'other'}",
                "{number: 'c'}");

        assertThat(plan.actions()).isEmpty();
    }

    @Test
    @DisplayName("what comes back is written where the value stands")
    void writesBackWhereTheValueStands() {
        Plan plan = plan(
                Pairs.of().row(firstOf(Way.BOTH)), "{partyId: 'i'}|{number: 'i'}", "{partyId: 'i'}", "{number: 'new'}");

        assertThat(written(plan, Side.LEFT)).containsExactly(Map.entry("partyId", Pairs.json("'new'")));
    }

    @Test
    @DisplayName("E12: of several targets only the first travels back; an edit of another stays or is put back")
    void keepsToTheOneWriter() {
        Pairs normal = Pairs.of()
                .row(PropertyPair.of("name", "title", Way.BOTH))
                .row(PropertyPair.of("name", "subtitle", Way.RIGHT).named("name -> subtitle"));
        String base = "{name: 'a'}|{title: 'a', subtitle: 'a'}";

        Plan edited = plan(normal, base, "{name: 'a'}", "{title: 'a', subtitle: 'b'}");
        Plan back = plan(normal, base, "{name: 'a'}", "{title: 'c', subtitle: 'a'}");

        assertThat(edited.writes()).isEmpty();
        assertThat(written(back, Side.LEFT)).containsExactly(Map.entry("name", Pairs.json("'c'")));
    }

    private static Pairs product() {
        Particulars gross = new Particulars(
                Optional.empty(),
                Map.of(),
                Optional.of(new Price(true, new BigDecimal("25"))),
                Optional.empty(),
                When.ALWAYS,
                Map.of());
        return Pairs.of("name <-> title")
                .row(PropertyPair.of("price", "variants.price", Way.BOTH).with(gross))
                .schema(Side.LEFT, PropertySchema.of("price", ValueType.FLOAT).inheriting())
                .schema(
                        Side.RIGHT,
                        PropertySchema.of("variants.price", ValueType.DECIMAL)
                                .scale(2)
                                .asPrice())
                .singles(Side.RIGHT, "variants");
    }

    @Test
    @DisplayName("a price goes out with VAT and comes back without")
    void carriesVat() {
        Plan out = plan(
                product(),
                "{price: 80}|{variants: [{price: '100.00'}]}",
                "{price: 100}",
                "{variants: [{price: '100.00'}]}");
        Plan back = plan(
                product(),
                "{price: 80}|{variants: [{price: '100.00'}]}",
                "{price: 80}",
                "{variants: [{price: '250.00'}]}");

        assertThat(written(out, Side.RIGHT).get("variants.price").decimalValue())
                .isEqualByComparingTo("125");
        assertThat(written(back, Side.LEFT).get("price").decimalValue()).isEqualByComparingTo("200");
    }

    @Test
    @DisplayName("a price that is inherited again is no edit")
    void doesNotTravelAnInheritedPrice() {
        Plan plan = plan(
                product(),
                "{price: 80}|{variants: [{price: '100.00'}]}",
                "{price: null}",
                "{variants: [{price: '100.00'}]}");

        assertThat(plan.writes()).isEmpty();
        assertThat(plan.problem()).isEmpty();
    }

    @Test
    @DisplayName("of a product with several variants the price stays, and the rest travels")
    void leavesSeveralVariantsAlone() {
        Plan plan = plan(
                product(),
                "{name: 'a', price: 80}|{title: 'a', variants: [{price: '100.00'}]}",
                "{name: 'b', price: 90}",
                "{title: 'a', variants: [{price: '100.00'}, {price: '120.00'}]}");

        assertThat(written(plan, Side.RIGHT)).containsExactly(Map.entry("title", Pairs.json("'b'")));
        assertThat(plan.problem().orElseThrow().code()).isEqualTo(Problem.Code.MULTI_VARIANT);
    }
}
