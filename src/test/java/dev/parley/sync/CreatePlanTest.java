package dev.parley.sync;

import static dev.parley.sync.Pairs.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.PropertySchema.Need;
import dev.parley.mapping.ValueType;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a counterpart is created with, or why it is not. */
final class CreatePlanTest {

    private static CreatePlan onTheRight(Pairs pairs, String left) {
        return CreatePlan.of(pairs.bound(), Side.RIGHT, Pairs.record("L1", left));
    }

    private static Pairs address() {
        return Pairs.of("name <-> name")
                .group(
                        "address",
                        "mail.street <-> home.street",
                        "mail.city <-> home.city",
                        "mail.country <-> home.country")
                .schema(
                        Side.LEFT,
                        PropertySchema.of("mail.country", ValueType.STRING).assuming("NO"));
    }

    @Test
    void sendsEveryValueInTheTargetsOwnForm() {
        Pairs pairs = Pairs.of("name <-> name", "mail.city <-> home.city", "age <-> age")
                .schema(Side.RIGHT, PropertySchema.of("age", ValueType.INTEGER));

        CreatePlan plan = onTheRight(pairs, "{name: 'Ann', mail: {city: 'Oslo'}, age: '42', note: 'not mapped'}");

        assertThat(plan.body()).isEqualTo(json("{name: 'Ann', home: {city: 'Oslo'}, age: 42}"));
        assertThat(plan.problem()).isEmpty();
        assertThat(plan.sent()).containsOnlyKeys("name", "mail.city", "age");
    }

    @Test
    void marksWhatIsSentAsTheTargetWillShowIt() {
        Pairs pairs = Pairs.d0()
                .schema(Side.RIGHT, PropertySchema.of("name", ValueType.STRING).maxLength(5));

        CreatePlan plan = onTheRight(pairs, "{name: 'Annabella'}");

        assertThat(plan.body().get("name").asText()).isEqualTo("Annabella");
        assertThat(plan.sent()).containsEntry("name", Pairs.FINGERPRINTS.of("Annab"));
    }

    @Test
    void sendsNothingForAnEmptyValue() {
        CreatePlan plan = onTheRight(address(), "{name: 'Ann', mail: {street: '', city: null}}");

        assertThat(plan.body()).isEqualTo(json("{name: 'Ann'}"));
    }

    @Test
    @DisplayName("an empty value is a mark, too: a record with another value there is not the one created")
    void marksEmptyValues() {
        CreatePlan plan = onTheRight(Pairs.d0(), "{name: 'Ann'}");

        assertThat(plan.sent()).containsEntry("phone", Pairs.FINGERPRINTS.of(""));
    }

    @Test
    @DisplayName("what the target fills in by itself is no mark, else the record created would not be found again")
    void leavesOutTheMarkOfWhatTheTargetFillsIn() {
        Pairs pairs = Pairs.of("name <-> name", "country <-> country")
                .schema(
                        Side.RIGHT,
                        PropertySchema.of("country", ValueType.STRING).assuming("NO"));

        CreatePlan plan = onTheRight(pairs, "{name: 'Ann'}");

        assertThat(plan.sent()).containsOnlyKeys("name");
    }

    @Test
    @DisplayName("an address that is empty but for its assumed country is not created")
    void createsNoAddressFromAnAssumedCountry() {
        CreatePlan plan = onTheRight(address(), "{name: 'Ann', mail: {country: 'NO'}}");

        assertThat(plan.body()).isEqualTo(json("{name: 'Ann'}"));
    }

    @Test
    void createsAnAddressWithItsAssumedCountry() {
        CreatePlan plan = onTheRight(address(), "{name: 'Ann', mail: {city: 'Oslo', country: 'NO'}}");

        assertThat(plan.body()).isEqualTo(json("{name: 'Ann', home: {city: 'Oslo', country: 'NO'}}"));
    }

    @Test
    void leavesOutWhatDoesNotTravelToTheTarget() {
        CreatePlan plan = onTheRight(Pairs.of("name -> name", "phone <- phone"), "{name: 'Ann', phone: '1'}");

        assertThat(plan.body()).isEqualTo(json("{name: 'Ann'}"));
        assertThat(plan.sent()).containsOnlyKeys("name");
    }

    @Test
    @DisplayName("E06: a default is sent in place of an empty value")
    void sendsADefaultInPlaceOfAnEmptyValue() {
        Pairs pairs = Pairs.of("name <-> name", "country <-> country; default 'NO'");

        CreatePlan empty = onTheRight(pairs, "{name: 'Ann', country: ' '}");
        CreatePlan given = onTheRight(pairs, "{name: 'Ann', country: 'SE'}");

        assertThat(empty.body()).isEqualTo(json("{name: 'Ann', country: 'NO'}"));
        assertThat(empty.sent()).containsEntry("country", Pairs.FINGERPRINTS.of("NO"));
        assertThat(given.body()).isEqualTo(json("{name: 'Ann', country: 'SE'}"));
    }

    @Test
    @DisplayName("E08: constants and properties for create only are sent")
    void sendsWhatIsForCreateOnly() {
        Pairs pairs = Pairs.of(
                "name <-> name",
                "-> status; constant 'new'; on create",
                "source -> origin; on create",
                "kind -> kind; default 'web'; on create",
                "left <- ; constant 'no'; on create");

        CreatePlan plan = onTheRight(pairs, "{name: 'Ann', source: 'shop'}");

        assertThat(plan.body()).isEqualTo(json("{name: 'Ann', status: 'new', origin: 'shop', kind: 'web'}"));
    }

    @Test
    @DisplayName("a value for create only that does not convert is a problem as any other")
    void namesAValueForCreateOnlyThatDoesNotConvert() {
        Pairs pairs = Pairs.of("name <-> name", "age -> age; on create")
                .schema(Side.RIGHT, PropertySchema.of("age", ValueType.INTEGER));

        CreatePlan plan = onTheRight(pairs, "{name: 'Ann', age: 'many'}");

        assertThat(plan.problem()).map(Action.Raise::code).contains(Problem.Code.INVALID_VALUE);
        assertThat(plan.problem().orElseThrow().message()).contains("age").doesNotContain("many");
    }

    @Test
    @DisplayName("N06: a correction of a value for create only makes another content, which is tried again")
    void makesAnotherContentOfACorrectedValueForCreateOnly() {
        Pairs pairs = Pairs.of("name <-> name", "source -> origin; on create");
        BoundPair pair = pairs.bound();

        String refused = onTheRight(pairs, "{name: 'Ann', source: 'shop'}").content(pair);
        String corrected = onTheRight(pairs, "{name: 'Ann', source: 'web'}").content(pair);

        assertThat(corrected).isNotEqualTo(refused);
        assertThat(onTheRight(pairs, "{name: 'Ann', source: 'web', note: 'n'}").content(pair))
                .isEqualTo(corrected);
    }

    @Test
    @DisplayName("a value that does not convert is named by its place; nothing is sent")
    void namesAValueThatDoesNotConvert() {
        CreatePlan plan = onTheRight(Pairs.of("country <-> country; convert country"), "{country: 'Narnia'}");

        assertThat(plan.problem()).map(Action.Raise::code).contains(Problem.Code.INVALID_VALUE);
        assertThat(plan.problem()).flatMap(Action.Raise::property).contains("country");
        assertThat(plan.problem().orElseThrow().message()).doesNotContain("Narnia");
        assertThat(plan.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "STRING  | person | 'person'",
                "BOOLEAN | true   | true",
                "INTEGER | 3      | 3",
                "DECIMAL | 2.5    | 2.5",
                "LIST    | vip    | ['vip']",
            })
    @DisplayName("an equality of the target's filter is assigned, in the property's own type")
    void assignsTheEqualitiesOfTheFilter(ValueType type, String literal, String sent) {
        Condition filter = new Condition.And(List.of(
                new Condition.Equal(Path.of("kind"), literal),
                new Condition.NotEqual(Path.of("state"), "old"),
                new Condition.Empty(Path.of("gone"))));
        Pairs pairs = Pairs.of("name <-> name")
                .schema(Side.RIGHT, PropertySchema.of("kind", type))
                .filter(Side.RIGHT, filter);

        CreatePlan plan = onTheRight(pairs, "{name: 'Ann'}");

        assertThat(plan.body().toString())
                .isEqualTo(json("{name: 'Ann', kind: " + sent + "}").toString());
        assertThat(pairs.bound().holds(Side.RIGHT, plan.body())).isTrue();
    }

    @Test
    @DisplayName("E14: what the target requires and the source does not have is named; nothing is sent")
    void refusesWithoutARequiredValue() {
        Pairs pairs = Pairs.of("first <-> first", "last <-> last")
                .schema(Side.RIGHT, PropertySchema.of("last", ValueType.STRING).required(Need.ALWAYS));

        CreatePlan missing = onTheRight(pairs, "{first: 'Ann', last: ' '}");
        CreatePlan given = onTheRight(pairs, "{first: 'Ann', last: 'Berg'}");

        assertThat(missing.problem()).map(Action.Raise::code).contains(Problem.Code.REQUIRED);
        assertThat(missing.problem().orElseThrow().message()).contains("last", "right", "left");
        assertThat(missing.body()).isEmpty();
        assertThat(given.problem()).isEmpty();
    }

    @Test
    @DisplayName("E14: a default, a constant or a filter satisfies what is required")
    void takesADefaultAConstantOrAFilterForARequiredValue() {
        PropertySchema required = PropertySchema.of("last", ValueType.STRING).required(Need.ALWAYS);
        Pairs byDefault = Pairs.of("last <-> last; default '-'").schema(Side.RIGHT, required);
        Pairs byConstant = Pairs.of("name <-> name", "-> last; constant '-'").schema(Side.RIGHT, required);
        Pairs byFilter = Pairs.of("name <-> name")
                .schema(Side.RIGHT, required)
                .filter(Side.RIGHT, new Condition.Equal(Path.of("last"), "-"));

        assertThat(List.of(byDefault, byConstant, byFilter))
                .allSatisfy(pairs ->
                        assertThat(onTheRight(pairs, "{name: 'Ann'}").problem()).isEmpty());
    }

    @Test
    @DisplayName("E14: a property the pair calls required is, on either side it travels to")
    void refusesWithoutAValueThatThePairRequires() {
        BoundPair pair = Pairs.of("first <-> first", "last <-> last; required").bound();

        CreatePlan right = CreatePlan.of(pair, Side.RIGHT, Pairs.record("L1", "{first: 'Ann'}"));
        CreatePlan left = CreatePlan.of(pair, Side.LEFT, Pairs.record("R1", "{first: 'Ann'}"));

        assertThat(right.problem()).map(Action.Raise::code).contains(Problem.Code.REQUIRED);
        assertThat(left.problem()).map(Action.Raise::code).contains(Problem.Code.REQUIRED);
    }

    @Test
    @DisplayName("E14: a required property that does not travel to the target is not asked for there")
    void asksNotForARequiredPropertyThatTravelsTheOtherWay() {
        CreatePlan plan = onTheRight(Pairs.of("name <-> name", "number <- number; required"), "{name: 'Ann'}");

        assertThat(plan.problem()).isEmpty();
    }

    @Test
    @DisplayName("E14: a required list that has elements is no empty one")
    void takesAListWithElementsForAValue() {
        PropertySchema tags = PropertySchema.of("tags", ValueType.LIST).required(Need.ALWAYS);
        Pairs pairs = Pairs.of("tags <-> tags").schema(Side.LEFT, tags).schema(Side.RIGHT, tags);

        CreatePlan some = onTheRight(pairs, "{tags: ['a', 'b']}");
        CreatePlan none = onTheRight(pairs, "{tags: []}");

        assertThat(some.problem()).isEmpty();
        assertThat(none.problem()).map(Action.Raise::code).contains(Problem.Code.REQUIRED);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{}                                       |",
                "{mail: {city: null}}                     |",
                "{mail: {city: 'Oslo'}}                   | REQUIRED",
                "{mail: {city: 'Oslo', country: 'NO'}}    |",
                "{mail: {country: 'NO'}}                  |",
            })
    @DisplayName("E14: what is required with its parent is only asked for where another member has a value")
    void asksForAMemberOnlyWhereAnotherMemberHasAValue(String left, Problem.Code code) {
        Pairs pairs = Pairs.of("mail.city <-> home.city", "mail.country <-> home.country")
                .schema(
                        Side.RIGHT,
                        PropertySchema.of("home.country", ValueType.STRING).required(Need.WITH_PARENT),
                        PropertySchema.of("home.city", ValueType.STRING));

        CreatePlan plan = onTheRight(pairs, left);

        assertThat(plan.problem().map(Action.Raise::code).orElse(null)).isEqualTo(code);
    }

    @Test
    @DisplayName("E14: a member that the target assumes by itself makes no other one required")
    void asksForNoMemberBecauseOfAnAssumedOne() {
        Pairs pairs = Pairs.of("city <-> home.city", "country <-> home.country")
                .schema(
                        Side.RIGHT,
                        PropertySchema.of("home.city", ValueType.STRING).required(Need.WITH_PARENT),
                        PropertySchema.of("home.country", ValueType.STRING).assuming("NO"));

        CreatePlan assumed = onTheRight(pairs, "{country: 'NO'}");
        CreatePlan entered = onTheRight(pairs, "{country: 'SE'}");

        assertThat(assumed.problem()).isEmpty();
        assertThat(entered.problem()).map(Action.Raise::code).contains(Problem.Code.REQUIRED);
    }
}
