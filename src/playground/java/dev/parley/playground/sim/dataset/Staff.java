package dev.parley.playground.sim.dataset;

/** Invents people who work at companies. Person {@code i} is the same for the same seed. Stateless. */
final class Staff {

    /** Behind the companies, so that no person has a company's phone number. */
    private static final int BEHIND = 500_000;

    private final long seed;

    Staff(long seed) {
        this.seed = seed;
    }

    Person at(int index) {
        return new People(Seeds.random(seed, "person", index), BEHIND + index).next();
    }
}
