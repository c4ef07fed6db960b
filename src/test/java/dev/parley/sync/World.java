package dev.parley.sync;

import dev.parley.dataflow.Condition;
import dev.parley.dataflow.Creation;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.MatchRule;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Policies;
import dev.parley.dataflow.PropertyGroup;
import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Resolution;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Fingerprints;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import dev.parley.playground.twin.MemoryLinks;
import dev.parley.playground.twin.MemorySystem;
import dev.parley.sync.RunState.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two systems in memory, a store in memory, a clock that stands still: configuration D0 of the scenarios, adjustable.
 */
final class World {

    static final String L = "Contact";
    static final String R = "Person";
    static final Path EMAIL = Path.of("email");

    /** A clock that moves when told. */
    static final class Ticker extends Clock {
        private Instant now = Instant.parse("2030-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    final Ticker clock = new Ticker();
    final MemoryLinks links = new MemoryLinks(clock);
    final AtomicInteger ids = new AtomicInteger();
    final Fingerprints fingerprints =
            new Fingerprints("a key of more than sixteen bytes".getBytes(StandardCharsets.UTF_8));
    final Dataflow dataflow;
    final MemorySystem left;
    final MemorySystem right;
    final Engine engine;

    private World(Setting setting) {
        left = new MemorySystem("l", Map.of(L, setting.left()), clock);
        right = new MemorySystem("r", Map.of(R, setting.right()), clock);
        Pair pair = new Pair(
                "contact",
                new Pair.End(L, Optional.empty()),
                new Pair.End(R, setting.filterRight),
                setting.create,
                setting.match,
                setting.policies,
                setting.groups);
        dataflow = new Dataflow(
                "l-r",
                new Dataflow.End("l", "L", setting.readOnlyLeft),
                new Dataflow.End("r", "R", false),
                Side.LEFT,
                List.of(pair));
        engine = worker();
    }

    /** Another function instance over the same systems and the same store. */
    Engine worker() {
        return worker(links.another());
    }

    /** The same over any store. */
    Engine worker(Links store) {
        return new Engine(
                "default",
                dataflow,
                name -> name.equals("l") ? left : right,
                store,
                fingerprints,
                clock,
                () -> "id" + ids.incrementAndGet());
    }

    static World of() {
        return new Setting().build();
    }

    PairKey key() {
        return engine.key("contact");
    }

    Budget budget() {
        return new Budget(clock, clock.instant().plus(Duration.ofMinutes(10)), Duration.ofSeconds(1));
    }

    Fate webhook(Side side, String id) {
        return engine.reconcile("contact", side, id, budget(), false);
    }

    Report sync() {
        clock.pass(Duration.ofMinutes(1));
        return engine.run("contact", Kind.SYNC, budget(), Progress.NONE);
    }

    Report full() {
        clock.pass(Duration.ofMinutes(1));
        return engine.run("contact", Kind.RECONCILE, budget(), Progress.NONE);
    }

    /** Runs until a whole pass writes nothing anywhere; fails after ten. */
    void rest() {
        for (int pass = 0; pass < 10; pass++) {
            long before = remoteWrites();
            sync();
            full();
            boolean waiting = !links.due(key(), clock.instant().plus(Duration.ofDays(1)), 1000)
                    .isEmpty();
            if (remoteWrites() == before && !waiting) {
                return;
            }
        }
        throw new AssertionError("did not come to rest in ten passes");
    }

    long remoteWrites() {
        return left.writes() + right.writes();
    }

    Link link(String leftId) {
        return links.find(key(), Side.LEFT, leftId).link().orElseThrow();
    }

    Entry entry(Side side, String id) {
        return links.find(key(), side, id);
    }

    Optional<Problem.Code> problem(Side side, String id) {
        return entry(side, id).problem().map(Problem::code);
    }

    String addLeft(String... values) {
        return left.records().add(L, values);
    }

    String addRight(String... values) {
        return right.records().add(R, values);
    }

    void setLeft(String id, String path, String value) {
        clock.pass(Duration.ofSeconds(1));
        left.records().set(L, id, path, value);
    }

    void setRight(String id, String path, String value) {
        clock.pass(Duration.ofSeconds(1));
        right.records().set(R, id, path, value);
    }

    String left(String id, String path) {
        return left.records().get(L, id, path);
    }

    String right(String id, String path) {
        return right.records().get(R, id, path);
    }

    /** A world in which L1 and R1 were linked, equal, and have come to rest; the write counts start from here. */
    static World linked(String... values) {
        World world = of();
        world.addLeft(values);
        world.addRight(values);
        world.rest();
        return world;
    }

    /** What a test may change of D0. */
    static final class Setting {
        Creation create = Creation.BOTH;
        List<MatchRule> match = List.of(new MatchRule(List.of(new MatchRule.Key(EMAIL, EMAIL))));
        Policies policies = policies(Resolution.LEFT_WINS, Resolution.LEFT_WINS, Policies.OnMissing.RETIRE);
        List<PropertyGroup> groups = new ArrayList<>();
        Duration readLag = Duration.ZERO;
        boolean references = true;
        boolean listsCreated = true;
        boolean uniqueRight;
        boolean readOnlyLeft;
        Optional<Condition> filterRight = Optional.empty();
        boolean searchRight;
        boolean searchLeft;
        int rightNameLength;

        Setting() {
            for (String name : List.of("name", "email", "phone", "zip")) {
                groups.add(new PropertyGroup(name, List.of(PropertyPair.of(name, name, Way.BOTH)), Optional.empty()));
            }
        }

        static Policies policies(Resolution initial, Resolution conflict, Policies.OnMissing missing) {
            Policies base = Policies.DEFAULTS;
            return new Policies(
                    initial,
                    conflict,
                    base.empties(),
                    base.clear(),
                    base.onDelete(),
                    missing,
                    base.onLeave(),
                    base.rejected(),
                    base.backfill(),
                    Set.of("n/a"));
        }

        Traits left() {
            return traits(false, 0, searchLeft);
        }

        Traits right() {
            return traits(uniqueRight, rightNameLength, searchRight);
        }

        private Traits traits(boolean unique, int nameLength, boolean searchable) {
            PropertySchema email = PropertySchema.of("email", ValueType.STRING).foldingCase();
            RecordSchema schema = RecordSchema.of(
                    false,
                    Map.of(),
                    List.of(
                            PropertySchema.of("name", ValueType.STRING).maxLength(nameLength),
                            unique ? email.asUnique() : email,
                            PropertySchema.of("phone", ValueType.STRING),
                            PropertySchema.of("zip", ValueType.STRING),
                            PropertySchema.of("note", ValueType.STRING)));
            return new Traits(
                    schema,
                    List.of(new Traits.Clock(Traits.RECORD, Optional.empty(), false, true)),
                    readLag,
                    Traits.Absence.DELETED,
                    searchable ? Set.of(EMAIL) : Set.of(),
                    references,
                    listsCreated,
                    Duration.ofSeconds(30));
        }

        World build() {
            return new World(this);
        }
    }
}
