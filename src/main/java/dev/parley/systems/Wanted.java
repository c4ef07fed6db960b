package dev.parley.systems;

import java.util.Set;

/** What a dataflow does with a system. @param written datatypes that are written to, all of which are read as well */
public record Wanted(Set<String> read, Set<String> written) {

    public Wanted {
        read = Set.copyOf(read);
        written = Set.copyOf(written);
    }
}
