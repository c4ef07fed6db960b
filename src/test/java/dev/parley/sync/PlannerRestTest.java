package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Policies.Clearing;
import dev.parley.dataflow.Policies.Empties;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R02: whatever the base, the values and the policies, a second plan right after the first has nothing to do. */
final class PlannerRestTest {

    private static final List<String> VALUES = List.of("null", "'a1'", "'a2'", "'b1'", "' a1 '");

    /** The values of one property on both sides; a null base is an unknown one. */
    private record Values(String base, String left, String right) {}

    static List<PoliciesWith> policies() {
        List<PoliciesWith> all = new ArrayList<>();
        for (Resolution resolution : Resolution.values()) {
            for (Empties empties : Empties.values()) {
                for (Clearing clear : Clearing.values()) {
                    all.add(new PoliciesWith()
                            .initial(resolution)
                            .conflict(resolution)
                            .empties(empties)
                            .clear(clear));
                }
            }
        }
        return all;
    }

    private static List<Values> values() {
        List<Values> all = new ArrayList<>();
        for (String left : VALUES) {
            for (String right : VALUES) {
                all.add(new Values(null, left, right));
                VALUES.forEach(base -> all.add(new Values(base, left, right)));
            }
        }
        return all;
    }

    private static Meeting meeting(Pairs pairs, Values values) {
        Meeting meeting = new Meeting(pairs).now(body(values.left()), body(values.right()));
        return values.base() == null ? meeting : meeting.base(body(values.base()));
    }

    private static String body(String value) {
        return "{name: " + value + "}";
    }

    @ParameterizedTest
    @MethodSource("policies")
    @DisplayName(
            "R02: both ways, plain and where the right keeps only one letter: nothing left but what a person decides")
    void restsAfterOnePlanBothWays(PoliciesWith policies) {
        for (int kept : new int[] {0, 1}) {
            Pairs pairs = Pairs.of("name <-> name")
                    .schema(
                            Side.RIGHT,
                            PropertySchema.of("name", ValueType.STRING).maxLength(kept))
                    .policies(policies);
            for (Values values : values()) {
                assertThat(secondPlan(pairs, values).actions())
                        .as("%s, right keeps %d letters", values, kept)
                        .hasOnlyElementsOfType(Action.Raise.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"name -> name", "name <- name", "name -> name; strong", "name <- name; strong"})
    @DisplayName("R02: one way, normal and strong")
    void restsAfterOnePlanOneWay(String line) {
        for (PoliciesWith policies : policies()) {
            for (Values values : values()) {
                Plan plan = secondPlan(Pairs.of(line).policies(policies), values);

                assertThat(plan.actions()).as("%s %s", line, values).isEmpty();
            }
        }
    }

    private static Plan secondPlan(Pairs pairs, Values values) {
        Meeting meeting = meeting(pairs, values);
        return meeting.after(meeting.plan()).plan();
    }

    @ParameterizedTest
    @MethodSource("policies")
    @DisplayName("R02: at rest both sides agree, unless a person decides or empties do not travel")
    void agreesAtRest(PoliciesWith policies) {
        Pairs pairs = Pairs.of("name <-> name").policies(policies);
        for (Values values : values()) {
            Meeting meeting = meeting(pairs, values);
            Plan plan = meeting.plan();
            boolean kept = plan.reasons().get("name").contains("empties do not travel")
                    && plan.writes().isEmpty();

            Meeting after = meeting.after(plan);

            assertThat(kept
                            || plan.problem().isPresent()
                            || new Stand(pairs.bound(), after.link(), after.record(Side.LEFT), after.record(Side.RIGHT))
                                    .same(pairs.bound().properties().findFirst().orElseThrow()))
                    .as("%s: %s", values, plan.reasons())
                    .isTrue();
        }
    }
}
