package dev.parley.sync;

import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.parley.dataflow.Brakes;
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
    /** Most cases edit all of a few records. */
    static final Brakes NO_BRAKES = new Brakes(Brakes.Limit.OFF, Brakes.Limit.OFF, 0);

    static final Approvals AUTO = new Approvals(true, "table");
    static final Approvals ASK = new Approvals(false, "table");

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
                new Pair.End(L, setting.filter, setting.deleted),
                new Pair.End(R, setting.filterRight),
                setting.create,
                setting.match,
                setting.policies,
                setting.groups);
        dataflow = new Dataflow(
                "l-r",
                new Dataflow.End("l", "L", setting.readOnlyLeft),
                new Dataflow.End("r", "R", setting.readOnlyRight),
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
        return worker(store, dataflow, AUTO, clock);
    }

    /** A function instance whose clock shows another time. */
    Engine workerAhead(Duration ahead) {
        return worker(links.another(), dataflow, AUTO, Clock.offset(clock, ahead));
    }

    Budget budgetAhead(Duration ahead) {
        Clock other = Clock.offset(clock, ahead);
        return new Budget(other, other.instant().plus(Duration.ofMinutes(10)), Duration.ofSeconds(1));
    }

    /** Another version of the function: it has another definition, or asks before that goes live. */
    Engine worker(Links store, Dataflow definition, Approvals approvals) {
        return worker(store, definition, approvals, clock);
    }

    private Engine worker(Links store, Dataflow definition, Approvals approvals, Clock clock) {
        return new Engine(
                "default",
                definition,
                name -> name.equals("l") ? left : right,
                store,
                fingerprints,
                clock,
                () -> "id" + ids.incrementAndGet(),
                approvals);
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

    /** Under an engine of its own: what a whole comparison would do. */
    Preview preview(Engine engine) {
        return engine.preview(List.of("contact"), budget(), Preview.SHOWN);
    }

    Approval approve(Engine engine, Preview preview) {
        return engine.approve(List.of("contact"), preview.hash().orElseThrow(), budget(), Progress.NONE);
    }

    /** A world of so many linked records, at rest. */
    static World linked(int many, Brakes brakes) {
        Setting setting = new Setting();
        setting.policies = setting.policies.with(brakes);
        World world = setting.build();
        for (int i = 0; i < many; i++) {
            world.addLeft("email", i + "@x", "name", "N" + i);
            world.addRight("email", i + "@x", "name", "N" + i);
        }
        world.rest();
        return world;
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
        Policies policies = policies(Resolution.LEFT_WINS, Resolution.LEFT_WINS, Policies.OnMissing.RETIRE)
                .with(NO_BRAKES);
        List<PropertyGroup> groups = new ArrayList<>();
        /** Which left records belong to the pair, and which of them count as deleted. */
        Optional<Condition> filter = Optional.empty();

        Optional<Condition> deleted = Optional.empty();
        Lifetime lifetime = Lifetime.UNKNOWN
                .begunAt(Path.of("created"))
                .endedByDelete()
                .endedByArchive(Path.of("archived"), BooleanNode.TRUE);
        Duration readLag = Duration.ZERO;
        boolean references = true;
        boolean listsCreated = true;
        boolean readOnlyRight;
        boolean uniqueRight;
        boolean readOnlyLeft;
        Optional<Condition> filterRight = Optional.empty();
        boolean searchRight;
        boolean searchLeft;
        int rightNameLength;
        /** Whether tags are merged as a set: an array on the left, one text on the right. */
        boolean tags;

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
                    Set.of("n/a"),
                    base.brakes());
        }

        Traits left() {
            return traits(false, 0, searchLeft, ValueType.LIST);
        }

        Traits right() {
            return traits(uniqueRight, rightNameLength, searchRight, ValueType.STRING);
        }

        private Traits traits(boolean unique, int nameLength, boolean searchable, ValueType tagsAs) {
            PropertySchema email = PropertySchema.of("email", ValueType.STRING).foldingCase();
            RecordSchema schema = RecordSchema.of(
                    false,
                    Map.of(),
                    List.of(
                            PropertySchema.of("name", ValueType.STRING).maxLength(nameLength),
                            unique ? email.asUnique() : email,
                            PropertySchema.of("phone", ValueType.STRING),
                            PropertySchema.of("zip", ValueType.STRING),
                            PropertySchema.of("note", ValueType.STRING),
                            PropertySchema.of("tags", tagsAs),
                            PropertySchema.of("archived", ValueType.BOOLEAN),
                            PropertySchema.of("created", ValueType.DATETIME)));
            return new Traits(
                            schema,
                            List.of(new Traits.Clock(Traits.RECORD, Optional.empty(), false, true)),
                            readLag,
                            Traits.Absence.DELETED,
                            searchable ? Set.of(EMAIL) : Set.of(),
                            references,
                            listsCreated,
                            Duration.ofSeconds(30))
                    .living(lifetime);
        }

        World build() {
            if (tags) {
                PropertyPair row = Lines.property("tags <-> tags; set");
                groups.add(new PropertyGroup(row.name(), List.of(row), Optional.empty()));
            }
            return new World(this);
        }
    }
}
