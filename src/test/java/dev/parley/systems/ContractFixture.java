package dev.parley.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.mapping.Fields;
import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.BusinessSystem.Listing;
import dev.parley.sync.BusinessSystem.Page;
import dev.parley.sync.CreateOutcome;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RemoteRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the contract test of the connectors stands on: a world, one datatype of it, and short words for its calls. */
abstract class ContractFixture<W extends RecordWorld> {

    static final String REFERENCE = "parley:abcdefghijklmnopqrstuvwxyz234567";

    W world;
    BusinessSystem system;
    String datatype;

    protected abstract W newWorld();

    @BeforeEach
    final void connect() {
        world = newWorld();
        system = world.system();
        datatype = world.datatype();
    }

    @AfterEach
    final void disconnect() {
        world.close();
    }

    RemoteRecord create(int number) {
        return created(system.create(datatype, world.body(number), reference(number)));
    }

    Set<String> createMany(int count) {
        Set<String> ids = new HashSet<>();
        for (int number = 1; number <= count; number++) {
            ids.add(create(number).id());
            world.advance(Duration.ofSeconds(2));
        }
        return ids;
    }

    static String reference(int number) {
        return REFERENCE + number;
    }

    static RemoteRecord created(CreateOutcome outcome) {
        assertThat(outcome).isInstanceOf(CreateOutcome.Created.class);
        return ((CreateOutcome.Created) outcome).record();
    }

    List<String> walk(Listing start) {
        List<String> ids = new ArrayList<>();
        Listing at = start;
        for (int pages = 0; pages < 100; pages++) {
            Page page = system.list(datatype, at);
            page.rows().forEach(row -> ids.add(row.id()));
            if (page.next().isEmpty()) {
                return ids;
            }
            at = new Listing(start.changedSince(), page.next());
        }
        throw new AssertionError("the listing does not end");
    }

    String text(RemoteRecord record, Path path) {
        return Fields.read(record.body(), path, system.traits(datatype).schema())
                .asText("")
                .replace("null", "");
    }

    static RemoteFailure.Unavailable unavailable(Runnable call) {
        return catchThrowableOfType(RemoteFailure.Unavailable.class, call::run);
    }
}
