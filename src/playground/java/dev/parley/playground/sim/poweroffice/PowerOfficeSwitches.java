package dev.parley.playground.sim.poweroffice;

import dev.parley.playground.sim.Count;
import dev.parley.playground.sim.Flag;
import dev.parley.playground.sim.Switches;
import dev.parley.playground.sim.Words;
import java.util.List;

/** What can be changed about the PowerOffice Go simulator while it runs. Thread-safe. */
public final class PowerOfficeSwitches extends Switches {

    /** Requests per second of the subscription key, over all clients; the vendor's limit is 10. */
    public final Count requestsPerSecond = count("requestsPerSecond", 10);

    /** How long a token issued from now on lives, in seconds; the vendor says 20 minutes. */
    public final Count tokenLifetimeSeconds = count("tokenLifetimeSeconds", 1200);

    /** Privileges of the integration; without {@code Customer} or {@code Customer_Full} calls answer 403. */
    public final Words privileges = words("privileges", List.of("Customer_Full"));

    /** Stamps lack their zone (they are UTC all the same). */
    public final Flag stampWithoutZone = flag("stampWithoutZone", false);

    /** Names inside {@code MailAddress} come back in camelCase, as one public connector has seen. */
    public final Flag camelCaseMailAddress = flag("camelCaseMailAddress", false);

    /** Date properties come back with a time part. */
    public final Flag dateWithTime = flag("dateWithTime", false);

    /** Text over the maximum length is cut silently instead of refused with 400. */
    public final Flag truncate = flag("truncate", false);

    /** The last page bears {@code X-Pagination} with an empty {@code nextPageLink} instead of no header. */
    public final Flag emptyNextPageLink = flag("emptyNextPageLink", false);

    /**
     * A patch of single address properties must leave City and ZipCode filled too; documented for posted
     * addresses only.
     */
    public final Flag strictPatchedAddress = flag("strictPatchedAddress", false);

    /** Status of a failed JSON Patch {@code test}; what the vendor answers is not known. */
    public final Count failedTestStatus = count("failedTestStatus", 400);

    PowerOfficeSwitches() {
        // No statement of the vendor about Retry-After is known.
        super(false);
    }
}
