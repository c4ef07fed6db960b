package dev.parley.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Policies;
import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import dev.parley.playground.twin.MemoryLinks;
import dev.parley.playground.twin.MemorySystem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Records that go elsewhere: to another id (a contact's customer), or to another pair over the same resource (I10). */
final class MovesTest {

    @Test
    @DisplayName("a contact moves to another customer under another id, and its link follows")
    void followsAContactToAnotherCustomer() {
        Trade trade = Trade.of().listed();
        String one = trade.add(Side.LEFT, "Customer", "{name: 'One', email: '1@x'}");
        String two = trade.add(Side.LEFT, "Customer", "{name: 'Two', email: '2@x'}");
        String contact = trade.add(Side.LEFT, "Contact", "{name: 'Ann', customerId: '" + one + "'}");
        trade.rest();
        String before = trade.other("contact", Side.LEFT, contact);

        trade.set(Side.LEFT, "Contact", contact, "customerId", "'" + two + "'");
        trade.rest();

        String after = trade.other("contact", Side.LEFT, contact);
        assertThat(after).isNotEqualTo(before).startsWith(trade.other("customer", Side.LEFT, two));
        assertThat(trade.ledger.records().ids("Contact")).containsExactly(after);
        assertThat(trade.get(Side.RIGHT, "Contact", after, "name")).isEqualTo("Ann");
    }

    @Test
    @DisplayName("a move that was interrupted after the system made it is found again, and made once")
    void findsAnInterruptedMove() {
        Trade trade = Trade.of().listed();
        String one = trade.add(Side.LEFT, "Customer", "{name: 'One', email: '1@x'}");
        String two = trade.add(Side.LEFT, "Customer", "{name: 'Two', email: '2@x'}");
        String contact = trade.add(Side.LEFT, "Contact", "{name: 'Ann', customerId: '" + one + "'}");
        trade.rest();
        trade.set(Side.LEFT, "Contact", contact, "customerId", "'" + two + "'");
        trade.ledger.faults().loseAnswer("update");

        trade.webhook("contact", Side.LEFT, contact);
        trade.clock.pass(Duration.ofMinutes(5));
        trade.rest();

        String after = trade.other("contact", Side.LEFT, contact);
        assertThat(trade.ledger.records().ids("Contact")).containsExactly(after);
        assertThat(after).startsWith(trade.other("customer", Side.LEFT, two));
        trade.set(Side.LEFT, "Contact", contact, "name", "'Anna'");
        trade.rest();
        assertThat(trade.get(Side.RIGHT, "Contact", after, "name")).isEqualTo("Anna");
    }

    /** Persons and companies of one resource on the left; customers of one resource, or of two, on the right. */
    private static final class TwoKinds {
        private final World.Ticker clock = new World.Ticker();
        private final MemoryLinks links = new MemoryLinks(clock);
        private final MemorySystem left;
        private final MemorySystem right;
        private final Engine engine;
        private final Dataflow dataflow;

        TwoKinds(String personsThere, String companiesThere) {
            left = new MemorySystem("l", Map.of("person", traits("customers"), "company", traits("customers")), clock);
            right = new MemorySystem(
                    "r",
                    Stream.of(personsThere, companiesThere)
                            .distinct()
                            .collect(java.util.stream.Collectors.toMap(name -> name, MovesTest.TwoKinds::traits)),
                    clock);
            dataflow = new Dataflow(
                    "l-r",
                    new Dataflow.End("l", "L", false),
                    new Dataflow.End("r", "R", false),
                    Side.LEFT,
                    List.of(pair("person", "true", personsThere), pair("company", "false", companiesThere)));
            engine = new Engine(
                    "default",
                    dataflow,
                    name -> name.equals("l") ? left : right,
                    links,
                    Pairs.FINGERPRINTS,
                    clock,
                    () -> "id" + clock.instant().toEpochMilli(),
                    World.AUTO);
        }

        private static Traits traits(String resource) {
            return new Traits(
                            RecordSchema.of(
                                    false,
                                    Map.of(),
                                    Stream.of("name", "isPerson", "email")
                                            .map(name -> PropertySchema.of(name, ValueType.STRING))
                                            .toList()),
                            List.of(new Traits.Clock(Traits.RECORD, Optional.empty(), false, true)),
                            Duration.ZERO,
                            Traits.Absence.DELETED,
                            Set.of(),
                            true,
                            true,
                            Duration.ofSeconds(30))
                    .ofResource(resource);
        }

        private static Pair pair(String name, String isPerson, String there) {
            Condition filter = new Condition.Equal(Path.of("isPerson"), isPerson);
            return new Pair(
                    name,
                    new Pair.End(name, Optional.of(filter)),
                    new Pair.End(there, Optional.empty()),
                    Creation.IN_RIGHT,
                    List.<MatchRule>of(),
                    Policies.DEFAULTS,
                    List.of(new PropertyGroup(
                            "name",
                            List.of(PropertyPair.of("name", "name", PropertyPair.Way.BOTH)),
                            Optional.empty())));
        }

        void rest() {
            for (int pass = 0; pass < 4; pass++) {
                for (RunState.Kind kind : RunState.Kind.values()) {
                    clock.pass(Duration.ofMinutes(1));
                    dataflow.pairs()
                            .forEach(pair -> engine.run(
                                    pair.name(),
                                    kind,
                                    new Budget(
                                            clock, clock.instant().plus(Duration.ofMinutes(5)), Duration.ofSeconds(1)),
                                    Progress.NONE));
                }
            }
        }

        Entry entry(String pair, String id) {
            return links.find(engine.key(pair), Side.LEFT, id);
        }
    }

    @Test
    @DisplayName("I10: a person that becomes a company takes its link along")
    void takesItsLinkToTheOtherPair() {
        TwoKinds kinds = new TwoKinds("customer", "customer");
        String id = kinds.left.records().add("person", "name", "Ann", "isPerson", "true");
        kinds.rest();
        String there = kinds.entry("person", id).other().orElseThrow();

        kinds.left.records().set("person", id, "isPerson", "false");
        kinds.rest();

        assertThat(kinds.entry("company", id).state()).isEqualTo(Entry.State.LINKED);
        assertThat(kinds.entry("company", id).other()).contains(there);
        assertThat(kinds.entry("person", id).state()).isEqualTo(Entry.State.RETIRED);
        assertThat(kinds.right.creates()).isEqualTo(1);
    }

    @Test
    @DisplayName("I10: and back again")
    void takesItsLinkBack() {
        TwoKinds kinds = new TwoKinds("customer", "customer");
        String id = kinds.left.records().add("person", "name", "Ann", "isPerson", "true");
        kinds.rest();
        kinds.left.records().set("person", id, "isPerson", "false");
        kinds.rest();

        kinds.left.records().set("person", id, "isPerson", "true");
        kinds.rest();

        assertThat(kinds.entry("person", id).state()).isEqualTo(Entry.State.LINKED);
        assertThat(kinds.right.creates()).isEqualTo(1);
    }

    @Test
    @DisplayName("I10: where its counterpart is of another resource a person is told, and nothing is created")
    void tellsWhenItIsLinkedElsewhere() {
        TwoKinds kinds = new TwoKinds("consumer", "firm");
        String id = kinds.left.records().add("person", "name", "Ann", "isPerson", "true");
        kinds.rest();

        kinds.left.records().set("person", id, "isPerson", "false");
        kinds.rest();

        assertThat(kinds.entry("company", id).problem().orElseThrow().code()).isEqualTo(Problem.Code.LINKED_ELSEWHERE);
        assertThat(kinds.right.creates()).isEqualTo(1);
    }
}
