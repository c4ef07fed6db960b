package dev.parley.playground.sim.dataset;

/**
 * Which companies, people and products a system knows, by the index they are invented under. Three in five of each are
 * known to all systems filled with the same seed and sizes; the others are a system's own. Stateless.
 */
enum Shares {
    CRM,
    LEDGER,
    SHOP;

    private static final int OF_FIVE = 3;

    /** The index of what stands at a position of a list of that size. */
    int index(int position, int size) {
        return isCommon(position, size) ? position : position + ordinal() * size;
    }

    static boolean isCommon(int position, int size) {
        return position < size * OF_FIVE / 5;
    }
}
