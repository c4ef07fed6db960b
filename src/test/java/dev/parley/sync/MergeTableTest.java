package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Policies.Clearing;
import dev.parley.dataflow.Policies.Empties;
import dev.parley.dataflow.PropertyPair.Strength;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.sync.Merge.Decision;
import dev.parley.sync.Merge.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Table T of the scenarios: one property, all patterns. A cell "condition: outcome" holds under every policy, clock
 * and tie that the condition does not name: left, right, newest, review are {@code initial} where the base is
 * unknown (?), else {@code conflict}. Outcomes: none; base (both sides' present values become the base); a write;
 * issue.
 */
final class MergeTableTest {

    private static final String TWO_WAY =
            """
            id  | base | left | right | under
            T01 | a    | a    | a     | always: none
            T02 | a    | b    | a     | always: R:=b
            T03 | a    | a    | b     | always: L:=b
            T04 | a    | b    | b     | always: base
            T05 | a    | b    | c     | left: R:=b, right: L:=c, review: issue
            T05 | a    | b    | c     | newest left-later: R:=b, newest right-later: L:=c
            T05 | a    | b    | c     | newest undecided tie-left: R:=b, newest undecided tie-right: L:=c
            T06 | a    | ∅    | a     | travel: R:=∅, keep: base
            T07 | a    | a    | ∅     | travel: L:=∅, keep: base
            T08 | a    | ∅    | ∅     | always: base
            T09 | a    | ∅    | b     | edit-wins: L:=b, keep: L:=b
            T09 | a    | ∅    | b     | by-conflict travel left: R:=∅, by-conflict right: L:=b
            T09 | a    | ∅    | b     | by-conflict travel review: issue
            T09 | a    | ∅    | b     | by-conflict travel newest left-later: R:=∅, by-conflict newest right-later: L:=b
            T09 | a    | ∅    | b     | by-conflict travel newest undecided tie-left: R:=∅
            T10 | a    | b    | ∅     | edit-wins: R:=b, keep: R:=b
            T10 | a    | b    | ∅     | by-conflict left: R:=b, by-conflict travel right: L:=∅
            T10 | a    | b    | ∅     | by-conflict travel review: issue, by-conflict newest left-later: R:=b
            T10 | a    | b    | ∅     | by-conflict travel newest right-later: L:=∅
            T10 | a    | b    | ∅     | by-conflict travel newest undecided tie-right: L:=∅
            T11 | ∅    | ∅    | ∅     | always: none
            T12 | ∅    | a    | ∅     | always: R:=a
            T13 | ∅    | ∅    | a     | always: L:=a
            T14 | ∅    | a    | a     | always: base
            T15 | ∅    | a    | b     | left: R:=a, right: L:=b, review: issue
            T15 | ∅    | a    | b     | newest left-later: R:=a, newest right-later: L:=b, newest undecided tie-left: R:=a
            T16 | ?    | ∅    | ∅     | always: base
            T17 | ?    | a    | ∅     | always: R:=a
            T18 | ?    | ∅    | a     | always: L:=a
            T19 | ?    | a    | a     | always: base
            T20 | ?    | a    | b     | left: R:=a, right: L:=b, review: issue
            T20 | ?    | a    | b     | newest left-later: R:=a, newest right-later: L:=b
            T20 | ?    | a    | b     | newest undecided tie-left: R:=a, newest undecided tie-right: L:=b
            """;

    private static final String TO_THE_RIGHT =
            """
            id  | base | left | right | under
            C10 | a    | a    | a     | always: none
            C10 | a    | b    | a     | always: R:=b
            C10 | a    | a    | b     | normal: base, strong: R:=a
            C10 | a    | b    | b     | always: base
            C10 | a    | b    | c     | always: R:=b
            C10 | a    | ∅    | a     | travel: R:=∅, keep: base
            C10 | a    | a    | ∅     | normal: base, strong: R:=a
            C10 | a    | ∅    | ∅     | always: base
            C10 | a    | ∅    | b     | travel: R:=∅, keep: base
            C10 | a    | b    | ∅     | always: R:=b
            C10 | ∅    | a    | ∅     | always: R:=a
            C10 | ∅    | ∅    | a     | normal: base, strong travel: R:=∅, strong keep: base
            C10 | ∅    | a    | b     | always: R:=a
            C10 | ?    | ∅    | ∅     | always: base
            C10 | ?    | a    | ∅     | always: R:=a
            C10 | ?    | ∅    | a     | always: base
            C10 | ?    | a    | a     | always: base
            C10 | ?    | a    | b     | always: R:=a
            """;

    /** One condition of one row, and what is to come out. */
    private record Row(String id, String base, String left, String right, String condition, String outcome) {

        boolean unknown() {
            return base.equals("?");
        }

        Merge.Stand stand() {
            return new Merge.Stand(
                    !unknown(),
                    unknown() || !left.equals(base),
                    unknown() || !right.equals(base),
                    left.equals(right),
                    left.equals("∅"),
                    right.equals("∅"));
        }

        Move move() {
            return switch (outcome) {
                case "none" -> Move.NONE;
                case "base" -> Move.ADOPT;
                case "issue" -> Move.REVIEW;
                default -> outcome.startsWith("R") ? Move.TO_RIGHT : Move.TO_LEFT;
            };
        }

        @Override
        public String toString() {
            return id + ": " + base + "/" + left + "/" + right + " " + condition + ": " + outcome;
        }
    }

    static List<Row> twoWay() {
        return rows(TWO_WAY);
    }

    static List<Row> toTheRight() {
        return rows(TO_THE_RIGHT);
    }

    private static List<Row> rows(String table) {
        List<Row> rows = new ArrayList<>();
        table.lines().skip(1).forEach(line -> {
            String[] cells = line.split("\\|");
            for (String cell : cells[4].split(",")) {
                int colon = cell.indexOf(": ");
                String condition = cell.substring(0, colon).strip();
                String outcome = cell.substring(colon + 2).strip();
                rows.add(new Row(
                        cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip(), condition, outcome));
            }
        });
        return rows;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("twoWay")
    @DisplayName("T01, T02, T03, T04, T05, T06, T07, T08, T09, T10, "
            + "T11, T12, T13, T14, T15, T16, T17, T18, T19, T20: a property that travels both ways")
    void decidesAPropertyThatTravelsBothWays(Row row) {
        decides(row, Way.BOTH);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("toTheRight")
    @DisplayName("C10: a one-way property, normal and strong")
    void decidesAPropertyThatTravelsOneWay(Row row) {
        decides(row, Way.RIGHT);
    }

    private static void decides(Row row, Way way) {
        List<Circumstances> meant = Circumstances.meeting(row, way);
        List<String> otherwise = meant.stream()
                .filter(one -> one.decide(row) != row.move())
                .map(one -> one.decide(row) + " under " + one)
                .distinct()
                .toList();

        assertThat(meant).isNotEmpty();
        assertThat(otherwise).isEmpty();
    }

    @Test
    void namesInItsOutcomesTheValueOfTheOtherSide() {
        Stream.concat(twoWay().stream(), toTheRight().stream())
                .filter(row -> row.outcome().contains(":="))
                .forEach(row -> assertThat(row.outcome())
                        .as(row.toString())
                        .endsWith(row.move() == Move.TO_RIGHT ? "R:=" + row.left() : "L:=" + row.right()));
    }

    @Test
    void coversEveryRowOfTheTable() {
        assertThat(twoWay().stream().map(Row::id).distinct())
                .hasSize(20)
                .startsWith("T01")
                .endsWith("T20");
    }

    @Test
    @DisplayName("C20: exchanging the sides exchanges the decision")
    void decidesTheSameSeenFromTheOtherSide() {
        for (Row row : twoWay()) {
            for (Circumstances one : Circumstances.all(row.unknown(), Way.BOTH)) {
                Merge.Stand stand = row.stand();
                Move mirrored = Merge.decide(mirror(stand), mirror(one.rule()), mirror(one.evidence()))
                        .move();
                assertThat(mirrored).as(row + " " + one).isEqualTo(mirror(one.decide(row)));
            }
        }
    }

    @Test
    void givesAReasonForEveryDecision() {
        for (Row row : twoWay()) {
            for (Way way : Way.values()) {
                assertThat(Circumstances.all(row.unknown(), way)).allSatisfy(one -> {
                    Decision decision = Merge.decide(row.stand(), one.rule(), one.evidence());
                    assertThat(decision.reason()).as(row.toString()).isNotBlank();
                });
            }
        }
    }

    private static Merge.Stand mirror(Merge.Stand stand) {
        return new Merge.Stand(
                stand.known(),
                stand.rightChanged(),
                stand.leftChanged(),
                stand.same(),
                stand.rightEmpty(),
                stand.leftEmpty());
    }

    private static Merge.Rule mirror(Merge.Rule rule) {
        return new Merge.Rule(
                rule.way(),
                rule.strength(),
                mirror(rule.conflict()),
                new PoliciesWith()
                        .initial(mirror(rule.policies().initial()))
                        .empties(rule.policies().empties())
                        .clear(rule.policies().clear())
                        .build(),
                rule.tie().opposite());
    }

    private static Resolution mirror(Resolution resolution) {
        return switch (resolution) {
            case LEFT_WINS -> Resolution.RIGHT_WINS;
            case RIGHT_WINS -> Resolution.LEFT_WINS;
            default -> resolution;
        };
    }

    private static Evidence mirror(Evidence evidence) {
        return new Evidence(evidence.later().map(Side::opposite), evidence.words());
    }

    private static Move mirror(Move move) {
        return switch (move) {
            case TO_RIGHT -> Move.TO_LEFT;
            case TO_LEFT -> Move.TO_RIGHT;
            default -> move;
        };
    }

    /** One combination of everything a decision may depend on besides the values; {@code words} name it. */
    private record Circumstances(Merge.Rule rule, Evidence evidence, Set<String> words) {

        static List<Circumstances> meeting(Row row, Way way) {
            return all(row.unknown(), way).stream()
                    .filter(one -> row.condition().equals("always")
                            || one.words().containsAll(List.of(row.condition().split(" "))))
                    .toList();
        }

        static List<Circumstances> all(boolean unknown, Way way) {
            List<Circumstances> all = new ArrayList<>();
            for (Resolution decisive : Resolution.values()) {
                for (Resolution other : Resolution.values()) {
                    for (Empties empties : Empties.values()) {
                        for (Clearing clear : Clearing.values()) {
                            PoliciesWith policies = new PoliciesWith()
                                    .initial(unknown ? decisive : other)
                                    .empties(empties)
                                    .clear(clear);
                            Resolution conflict = unknown ? other : decisive;
                            all.addAll(
                                    timed(policies, conflict, Set.of(word(decisive), word(empties), word(clear)), way));
                        }
                    }
                }
            }
            return all;
        }

        private static List<Circumstances> timed(
                PoliciesWith policies, Resolution conflict, Set<String> words, Way way) {
            List<Circumstances> all = new ArrayList<>();
            for (String clock : List.of("left-later", "right-later", "undecided")) {
                for (Side tie : Side.values()) {
                    for (Strength strength : Strength.values()) {
                        Merge.Rule rule = new Merge.Rule(way, strength, conflict, policies.build(), tie);
                        Set<String> more = Set.of(clock, "tie-" + tie.word(), word(strength));
                        all.add(new Circumstances(rule, evidence(clock), union(words, more)));
                    }
                }
            }
            return all;
        }

        private static Evidence evidence(String clock) {
            return switch (clock) {
                case "left-later" -> new Evidence(Optional.of(Side.LEFT), "a clock");
                case "right-later" -> new Evidence(Optional.of(Side.RIGHT), "a clock");
                default -> new Evidence(Optional.empty(), "no clock");
            };
        }

        private static String word(Enum<?> value) {
            return switch (value.name()) {
                case "LATEST" -> "newest";
                case "LEFT_WINS" -> "left";
                case "RIGHT_WINS" -> "right";
                default -> value.name().toLowerCase(Locale.ROOT).replace('_', '-');
            };
        }

        private static Set<String> union(Set<String> one, Set<String> other) {
            return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
        }

        Move decide(Row row) {
            return Merge.decide(row.stand(), rule, evidence).move();
        }

        @Override
        public String toString() {
            return words.stream().sorted().toList().toString();
        }
    }
}
