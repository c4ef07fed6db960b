package dev.parley.systems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem;
import dev.parley.sync.Change;
import dev.parley.systems.http.Patience;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** An empty business system to test a connector against, with someone who edits in it and things that go wrong. */
public interface ContractWorld extends AutoCloseable {

    BusinessSystem system();

    String datatype();

    /** Rows of a page of this world's connector; small. */
    int pageSize();

    Path email();

    Path phone();

    Path firstName();

    Path lastName();

    Path city();

    /** A valid body: {@code person{n}@example.com}, a phone of its own, an address in Bergen. */
    ObjectNode body(int number);

    ObjectNode bodyWithoutAddress(int number);

    /** Changes that give a record an address in Oslo. */
    List<Change> wholeAddress();

    /** Edits as a person would. */
    void edit(String id, Path path, String value);

    void delete(String id);

    int count();

    /** Whether a second create with the values or the reference of a first is refused. */
    default boolean refusesDuplicates() {
        return true;
    }

    /** Calls that a create takes: one more where the record must be read afterwards. */
    default int callsOfACreate() {
        return 1;
    }

    /** The next calls take effect, but their answers never arrive. */
    void loseAnswers(int calls);

    /** The next calls have no effect and are answered with this status. */
    void fail(int calls, int status);

    /** The next calls have no effect and are answered 200 with an HTML page. */
    void html(int calls);

    Instant now();

    void advance(Duration time);

    /** How long the connector has waited. */
    Duration slept();

    Patience patience();

    @Override
    void close();
}
