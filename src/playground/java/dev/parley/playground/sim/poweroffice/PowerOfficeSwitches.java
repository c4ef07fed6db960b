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

    /**
     * Privileges of the integration: a resource's own name to read it, with {@code _Full} to write it too; without
     * calls answer 403.
     */
    public final Words privileges =
            words("privileges", List.of("Customer_Full", "ContactPerson_Full", "Product_Full", "SalesOrders_Full"));

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

    /** Whether an edit of a contact person's address moves the person's stamp; the vendor does not say. */
    public final Flag contactAddressMovesStamp = flag("contactAddressMovesStamp", true);

    /** Whether a standard sales account is configured; without one every write of a product answers 400. */
    public final Flag standardSalesAccount = flag("standardSalesAccount", true);

    /** Whether a product's code may be on one product only; the vendor does not say. */
    public final Flag uniqueProductCodes = flag("uniqueProductCodes", false);

    /** Whether an edit of an order's lines moves the order's stamp; the vendor does not say. */
    public final Flag linesMoveOrderStamp = flag("linesMoveOrderStamp", true);

    /** Whether a line left without price, description or unit takes its product's; the vendor does not say. */
    public final Flag linesTakeProductValues = flag("linesTakeProductValues", false);

    /** Whether an invoiced order's external reference stays taken; the vendor does not say. */
    public final Flag invoicedHoldsReference = flag("invoicedHoldsReference", true);

    PowerOfficeSwitches() {
        // No statement of the vendor about Retry-After is known.
        super(false);
    }
}
