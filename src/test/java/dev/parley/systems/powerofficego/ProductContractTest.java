package dev.parley.systems.powerofficego;

import dev.parley.systems.RecordContractTest;

final class ProductContractTest extends RecordContractTest<ProductWorld> {

    @Override
    protected ProductWorld newWorld() {
        return new ProductWorld();
    }
}
