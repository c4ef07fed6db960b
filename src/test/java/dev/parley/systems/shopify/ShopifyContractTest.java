package dev.parley.systems.shopify;

import dev.parley.systems.BusinessSystemContractTest;
import dev.parley.systems.ContractWorld;

final class ShopifyContractTest extends BusinessSystemContractTest {

    @Override
    protected ContractWorld newWorld() {
        return new ShopifyWorld();
    }
}
