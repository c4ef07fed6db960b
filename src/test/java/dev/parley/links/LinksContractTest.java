package dev.parley.links;

import dev.parley.sync.Links;
import dev.parley.sync.PairKey;
import java.util.UUID;

/** Every implementation of {@link Links} keeps this contract; a subclass brings the store. */
public abstract class LinksContractTest
        implements ClaimContract,
                LinkContract,
                RekeyContract,
                ForgetContract,
                WaitingContract,
                SizeContract,
                IntentContract,
                DueContract,
                RunContract,
                TenancyContract {

    private final PairKey pair = new PairKey("connection-" + UUID.randomUUID(), "flow", "customer");
    private Links links;
    private Links another;

    /** A new handle on the data that all tests of the class may share. */
    protected abstract Links open();

    @Override
    public Links links() {
        if (links == null) {
            links = open();
        }
        return links;
    }

    @Override
    public Links another() {
        if (another == null) {
            links();
            another = open();
        }
        return another;
    }

    @Override
    public PairKey pair() {
        return pair;
    }
}
