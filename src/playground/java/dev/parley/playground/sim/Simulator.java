package dev.parley.playground.sim;

import java.util.List;
import java.util.Set;

/** A simulated business system that listens on the loopback interface. Thread-safe; close it to free its port. */
public interface Simulator extends AutoCloseable {

    SimulatorServer server();

    Switches switches();

    Records customers();

    /** The records of a datatype, by the name definitions use; see {@link #datatypes()}. */
    default Records records(String datatype) {
        if (!datatypes().contains(datatype)) {
            throw new IllegalArgumentException("no datatype " + datatype + " here, but " + datatypes());
        }
        return customers();
    }

    /** The datatypes whose records can be had. */
    Set<String> datatypes();

    /** The address the connector is given. */
    String url();

    default CallCounts calls() {
        return server().calls();
    }

    /** The last calls, oldest first. */
    default List<Call> recentCalls() {
        return server().recentCalls();
    }

    default int reads() {
        return calls().reads();
    }

    default int writes() {
        return calls().writes();
    }

    default void resetCalls() {
        server().resetCalls();
    }

    default Hooks hooks() {
        return server().hooks();
    }

    @Override
    void close();
}
