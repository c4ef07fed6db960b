package dev.parley.playground.trial;

/** A record of a system. */
record Ref(String system, String datatype, String id) {
    @Override
    public String toString() {
        return datatype + " " + id + " of " + system;
    }
}
