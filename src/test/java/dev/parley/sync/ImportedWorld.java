package dev.parley.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.dataflow.Catalog;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.DefinitionReader;
import dev.parley.dataflow.Deletes.OnDelete;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import dev.parley.document.intake.Imported;
import dev.parley.document.intake.Importing;
import dev.parley.document.intake.Options;
import dev.parley.document.intake.Sample;
import dev.parley.mapping.Fingerprints;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import dev.parley.mapping.RecordSchema;
import dev.parley.mapping.ValueType;
import dev.parley.playground.twin.MemoryLinks;
import dev.parley.playground.twin.MemorySystem;
import dev.parley.sync.RunState.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Two invented systems in memory, kept in step by the definition that is made of documents about them. */
final class ImportedWorld implements Catalog {

    private final World.Ticker clock = new World.Ticker();
    private final MemoryLinks links = new MemoryLinks(clock);
    private final AtomicInteger ids = new AtomicInteger();
    private final MemorySystem left = new MemorySystem(
            "brightdesk",
            Map.of(
                    "Visitor",
                            traits(
                                    "name",
                                    "email",
                                    "zone",
                                    "phone",
                                    "seats",
                                    "home.street",
                                    "addresses.city",
                                    "addresses.type"),
                    "Booking", traits("number", "visitorId")),
            clock);
    private final MemorySystem right = new MemorySystem(
            "ledgerly",
            Map.of(
                    "Payer",
                            traits("name", "email", "region", "phone", "seats INTEGER", "place.line", "town", "street"),
                    "Deal", traits("number", "payerId")),
            clock);
    private final Dataflow dataflow;
    private final Engine engine;

    private ImportedWorld(List<Sample> documents, UnaryOperator<String> edit) {
        Optional<Importing.Document> reverse =
                documents.stream().skip(1).map(Sample::document).findFirst();
        Imported imported = new Importing(this, name -> Optional.empty(), Options.NONE)
                .of(documents.get(0).document(), reverse);
        dataflow = DefinitionReader.read(imported.name() + ".yaml", edit.apply(imported.yaml()), this);
        Fingerprints fingerprints =
                new Fingerprints("a key of more than sixteen bytes".getBytes(StandardCharsets.UTF_8));
        engine = new Engine(
                "default",
                dataflow,
                this::system,
                links,
                fingerprints,
                clock,
                () -> "id" + ids.incrementAndGet(),
                World.AUTO);
    }

    /** Under a definition that nobody has touched. */
    static ImportedWorld of(Sample... documents) {
        return new ImportedWorld(List.of(documents), UnaryOperator.identity());
    }

    /** Under a definition in whose text a person has replaced one thing by another, by turns. */
    static ImportedWorld edited(Sample document, String... edits) {
        return new ImportedWorld(List.of(document), yaml -> {
            String text = yaml;
            for (int i = 0; i < edits.length; i += 2) {
                if (!text.contains(edits[i])) {
                    throw new IllegalArgumentException(edits[i] + " is not in\n" + text);
                }
                text = text.replace(edits[i], edits[i + 1]);
            }
            return text;
        });
    }

    /** @param properties paths, of texts where no type stands behind */
    private static Traits traits(String... properties) {
        List<PropertySchema> declared = Stream.of(properties)
                .map(property -> (property + " STRING").split(" "))
                .map(words -> PropertySchema.of(words[0], ValueType.valueOf(words[1])))
                .toList();
        return new Traits(
                RecordSchema.of(false, Map.of(Path.of("addresses"), "main"), declared),
                List.of(new Traits.Clock(Traits.RECORD, Optional.empty(), false, true)),
                Duration.ZERO,
                Traits.Absence.DELETED,
                Set.of(),
                true,
                true,
                Duration.ofSeconds(30));
    }

    String add(Side side, String datatype, String... values) {
        return system(side).records().add(datatype, values);
    }

    String add(Side side, String datatype, ObjectNode body) {
        return system(side).records().add(datatype, body);
    }

    void set(Side side, String datatype, String id, String path, String value) {
        clock.pass(Duration.ofSeconds(1));
        system(side).records().set(datatype, id, path, value);
    }

    void delete(Side side, String datatype, String id) {
        system(side).records().delete(datatype, id);
    }

    /** One property of every record there is. */
    List<String> all(Side side, String datatype, String path) {
        return system(side).records().ids(datatype).stream()
                .map(id -> system(side).records().get(datatype, id, path))
                .toList();
    }

    /** A record as it is in its system, as JSON. */
    String body(Side side, String datatype, String id) {
        return system(side).records().body(datatype, id).toString();
    }

    Optional<String> linked(String pair, String leftId) {
        return links.find(engine.key(pair), Side.LEFT, leftId).link().map(Link::right);
    }

    void link(String pair, String leftId, String rightId) {
        engine.operator().link(pair, leftId, rightId, budget());
        rest();
    }

    /** Several runs over everything; then a last one, which must write nothing. */
    void rest() {
        for (int pass = 0; pass < 5; pass++) {
            runs();
        }
        long before = left.writes() + right.writes();
        runs();
        if (left.writes() + right.writes() != before) {
            throw new AssertionError("did not come to rest");
        }
    }

    private void runs() {
        for (Kind kind : List.of(Kind.SYNC, Kind.RECONCILE)) {
            clock.pass(Duration.ofMinutes(1));
            dataflow.pairs().stream().map(Pair::name).forEach(pair -> engine.run(pair, kind, budget(), Progress.NONE));
        }
    }

    private Budget budget() {
        return new Budget(clock, clock.instant().plus(Duration.ofMinutes(10)), Duration.ofSeconds(1));
    }

    private MemorySystem system(Side side) {
        return side == Side.LEFT ? left : right;
    }

    private MemorySystem system(String name) {
        return name.equals(left.name()) ? left : right;
    }

    @Override
    public Set<String> systems() {
        return Set.of(left.name(), right.name());
    }

    @Override
    public Set<String> datatypes(String system) {
        return system(system).datatypes();
    }

    @Override
    public Optional<RecordSchema> schema(String system, String datatype) {
        return Optional.of(system(system).traits(datatype).schema());
    }

    @Override
    public boolean absenceUnknown(String system, String datatype) {
        return false;
    }

    @Override
    public boolean tellsCreation(String system, String datatype) {
        return true;
    }

    @Override
    public Set<OnDelete> removals(String system, String datatype) {
        return Set.of();
    }
}
