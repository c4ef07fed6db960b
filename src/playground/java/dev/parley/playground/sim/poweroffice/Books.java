package dev.parley.playground.sim.poweroffice;

import java.time.Clock;

/**
 * What all resources of one client share. A write holds its monitor, as it may look at other resources.
 *
 * @param switches what can be changed while it runs
 * @param clock the time of loads
 * @param stamps gives every change its stamp
 */
record Books(PowerOfficeSwitches switches, Clock clock, Stamps stamps) {

    Books(PowerOfficeSwitches switches, Clock clock) {
        this(switches, clock, new Stamps(clock));
    }
}
