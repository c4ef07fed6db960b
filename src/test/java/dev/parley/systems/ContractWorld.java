package dev.parley.systems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.mapping.Path;
import dev.parley.sync.Change;
import java.util.List;

/** A world whose records are people. */
public interface ContractWorld extends RecordWorld {

    Path email();

    Path phone();

    Path firstName();

    Path lastName();

    Path city();

    @Override
    default Path text() {
        return firstName();
    }

    @Override
    default Path other() {
        return lastName();
    }

    /** A valid body: {@code person{n}@example.com}, a phone of its own, an address in Bergen. */
    @Override
    ObjectNode body(int number);

    ObjectNode bodyWithoutAddress(int number);

    /** Changes that give a record an address in Oslo. */
    List<Change> wholeAddress();

    /** Whether a second create with the values or the reference of a first is refused. */
    default boolean refusesDuplicates() {
        return true;
    }
}
