package dev.parley.playground.sim.dataset;

import java.util.Optional;

/**
 * An invented company.
 *
 * @param name unique among all companies of a data set
 * @param organisationNumber nine digits with a valid check digit; unique by index, whatever the seed
 * @param email unique
 * @param phone E.164
 * @param home where it is; empty for some
 */
record Company(String name, String organisationNumber, String email, String phone, Optional<Person.Home> home) {}
