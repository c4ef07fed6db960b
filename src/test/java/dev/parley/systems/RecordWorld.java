package dev.parley.systems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.sync.BusinessSystem;
import dev.parley.systems.http.Patience;
import java.time.Duration;
import java.time.Instant;

/** An empty business system to test a connector against, with someone who edits in it and things that go wrong. */
public interface RecordWorld extends AutoCloseable {

    BusinessSystem system();

    String datatype();

    /** Rows of a page of this world's connector; small. */
    int pageSize();

    /** A property of the record itself with text that may be anything. */
    Path text();

    /** Another one. */
    Path other();

    /** A valid body in which {@link #text} and {@link #other} have values. */
    ObjectNode body(int number);

    /** An id that no record has. */
    default String missingId() {
        return "424242";
    }

    /** Edits as a person would. */
    void edit(String id, Path path, String value);

    void delete(String id);

    int count();

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

    /** Calls that a create takes: one more where the record must be read afterwards. */
    default int callsOfACreate() {
        return 1;
    }
}
