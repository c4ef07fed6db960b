package dev.parley.links;

import dev.parley.sync.Links;

class DynamoLinksTest extends LinksContractTest {

    @Override
    protected Links open() {
        return LocalTable.shared().links(CLOCK);
    }
}
