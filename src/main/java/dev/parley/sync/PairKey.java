package dev.parley.sync;

/** Whose links: the prefix of every key in the store. Immutable. */
public record PairKey(String connection, String dataflow, String pair) {

    /** {@code connection|dataflow|pair}. */
    public String text() {
        return connection + "|" + dataflow + "|" + pair;
    }
}
