package dev.parley.playground.trial;

/**
 * A worker's call to a system or to the store.
 *
 * @param where the system's name, or {@link #STORE}
 */
record Call(String where, String operation) {

    static final String STORE = "the store";

    boolean remote() {
        return !where.equals(STORE);
    }

    boolean writes() {
        return remote() && (operation.equals("update") || operation.equals("create"));
    }

    boolean fits(Kind.When when, boolean after, boolean stepAfter) {
        return switch (when) {
            case ANY, INSIDE -> after == stepAfter;
            case BETWEEN -> false;
            case BEFORE_REMOTE -> !after && remote();
            case AFTER_REMOTE -> after && remote();
            case AFTER_READ -> after && remote() && operation.equals("read");
            case BEFORE_STORE -> !after && !remote();
            case AFTER_STORE -> after && !remote();
        };
    }

    @Override
    public String toString() {
        return operation + " of " + where;
    }
}
