package dev.parley.links;

/** Names of the attributes in the table; what they hold is told in docs/reference/store.md. */
final class Attr {

    static final String PK = "pk";
    static final String SK = "sk";
    static final String VERSION = "v";
    static final String TOKEN = "tk";
    static final String TTL = "ttl";

    static final String STATE = "st";
    static final String TOMBSTONE = "ts";
    static final String ENDED_AT = "te";
    static final String ENDED_WHY = "tr";
    static final String OTHER = "o";
    static final String CLAIM = "cl";
    static final String PROBLEM = "p";

    static final String SCHEME = "sc";
    static final String BASE = "b";
    static final String INTENT = "i";
    static final String LAST_WRITES = "lw";
    static final String HISTORY = "h";
    static final String KEYS = "k";

    static final String COUNTER = "c";
    static final String MARK = "dt";
    static final String WHY = "dw";
    static final String NEXT = "n";
    static final String GROUP = "g";
    static final String AT = "d";

    static final String OWNER_SIDE = "os";
    static final String OWNER_ID = "oi";

    static final String WAITING_PAIR = "wp";
    static final String WAITING_SIDE = "ws";
    static final String WAITING_ID = "wi";

    /** The sparse index of what there is to do. */
    static final String INDEX = "due";

    private Attr() {}
}
