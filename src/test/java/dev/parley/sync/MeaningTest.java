package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Brakes;
import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Particulars;
import dev.parley.dataflow.Policies;
import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.dataflow.When;
import dev.parley.mapping.Path;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MeaningTest {

    private static final PropertyPair NAME = PropertyPair.of("name", "name", Way.BOTH);
    private static final PropertyPair PHONE = PropertyPair.of("phone", "phone", Way.BOTH);
    private static final MatchRule EMAIL = rule("email");
    private static final MatchRule NUMBER = rule("number");
    private static final Pair PLAIN = pair(Policies.DEFAULTS, NAME, PHONE);

    private static MatchRule rule(String path) {
        return new MatchRule(List.of(new MatchRule.Key(Path.of(path), Path.of(path))));
    }

    private static Pair pair(Policies policies, PropertyPair... rows) {
        return pair(Creation.BOTH, List.of(EMAIL, NUMBER), policies, rows);
    }

    private static Pair pair(Creation create, List<MatchRule> match, Policies policies, PropertyPair... rows) {
        List<PropertyGroup> groups = Arrays.stream(rows)
                .map(row -> new PropertyGroup(row.name(), List.of(row), Optional.empty()))
                .toList();
        Pair.End end = new Pair.End("Contact", Optional.empty());
        return new Pair("contact", end, end, create, match, policies, groups);
    }

    private static Policies conflict(Resolution resolution) {
        return new PoliciesWith().conflict(resolution).build();
    }

    private static String meaning(Pair pair) {
        return meaning(pair, Side.LEFT, "L", false);
    }

    private static String meaning(Pair pair, Side tie, String label, boolean readOnly) {
        Dataflow dataflow = new Dataflow(
                "flow", new Dataflow.End("l", label, false), new Dataflow.End("r", "R", readOnly), tie, List.of(pair));
        return Meaning.of(dataflow, pair, "table");
    }

    private static Stream<Pair> changed() {
        Pair.End persons = new Pair.End("Contact", Optional.of(new Condition.Equal(Path.of("type"), "person")));
        PropertyPair translated = NAME.with(new Particulars(
                Optional.empty(), Map.of("a", "b"), Optional.empty(), Optional.empty(), When.ALWAYS, Map.of()));
        return Stream.of(
                pair(Policies.DEFAULTS, NAME),
                pair(Policies.DEFAULTS, NAME, PHONE.going(Way.RIGHT)),
                pair(Policies.DEFAULTS, translated, PHONE),
                pair(Policies.DEFAULTS, NAME.with(Particulars.NONE.ofSet()), PHONE),
                pair(Policies.DEFAULTS, NAME.with(Particulars.reference("company")), PHONE),
                pair(conflict(Resolution.REVIEW), NAME, PHONE),
                pair(Creation.NEVER, List.of(EMAIL, NUMBER), Policies.DEFAULTS, NAME, PHONE),
                pair(Creation.BOTH, List.of(EMAIL), Policies.DEFAULTS, NAME, PHONE),
                new Pair(
                        "contact",
                        persons,
                        PLAIN.right(),
                        Creation.BOTH,
                        PLAIN.match(),
                        PLAIN.policies(),
                        PLAIN.groups()),
                new Pair(
                        "contact",
                        PLAIN.left(),
                        PLAIN.right(),
                        Creation.BOTH,
                        PLAIN.match(),
                        PLAIN.policies(),
                        PLAIN.groups(),
                        Map.of(Side.RIGHT, Set.of("order"))),
                new Pair(
                        "contact",
                        PLAIN.left(),
                        PLAIN.right(),
                        Creation.BOTH,
                        PLAIN.match(),
                        PLAIN.policies(),
                        List.of(new PropertyGroup("both", List.of(NAME, PHONE), Optional.empty()))));
    }

    @ParameterizedTest
    @MethodSource("changed")
    void isAnotherWhenWhatTravelsIs(Pair other) {
        assertThat(meaning(other)).isNotEqualTo(meaning(PLAIN));
    }

    @Test
    void isAnotherWhenAReadOnlySystemOrTheTieIs() {
        assertThat(meaning(PLAIN, Side.RIGHT, "L", false)).isNotEqualTo(meaning(PLAIN));
        assertThat(meaning(PLAIN, Side.LEFT, "L", true)).isNotEqualTo(meaning(PLAIN));
    }

    @Test
    @DisplayName("brakes say how much is done unasked, not what is done")
    void staysTheSameUnderOtherBrakes() {
        Policies off = Policies.DEFAULTS.with(new Brakes(Brakes.Limit.OFF, Brakes.Limit.number(3), 1));

        assertThat(meaning(pair(off, NAME, PHONE))).isEqualTo(meaning(PLAIN));
    }

    @Test
    void staysTheSameUnderOtherLabelsAndInAnotherOrder() {
        List<MatchRule> rules = new ArrayList<>(PLAIN.match());
        Collections.reverse(rules);

        Pair turned = pair(Creation.BOTH, rules, Policies.DEFAULTS, PHONE, NAME);

        assertThat(meaning(turned, Side.LEFT, "another label", false)).isEqualTo(meaning(PLAIN));
    }

    @Test
    @DisplayName("equal on every machine: the order of sets and maps in memory is no part of it")
    void isFixed() {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            values.put("left" + i, "right" + i);
        }
        PropertyPair translated = NAME.with(
                new Particulars(Optional.empty(), values, Optional.empty(), Optional.empty(), When.ALWAYS, Map.of()));
        Policies ignoring =
                new PoliciesWith().ignoreKeys("a", "b", "c", "d", "e").build();

        assertThat(meaning(pair(ignoring, translated))).isEqualTo("13238f60d65e349ade70e872");
    }

    @Test
    @DisplayName("whoever adds a part to a definition decides whether it means something for data")
    void knowsEveryPartOfADefinition() {
        assertThat(parts(Pair.class)).hasSize(8);
        assertThat(parts(Dataflow.class)).hasSize(5);
        assertThat(parts(PropertyPair.class)).hasSize(13);
        assertThat(parts(Particulars.class)).hasSize(7);
        assertThat(parts(Policies.class)).hasSize(11);
        assertThat(parts(PropertyGroup.class)).hasSize(3);
    }

    private static List<String> parts(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
