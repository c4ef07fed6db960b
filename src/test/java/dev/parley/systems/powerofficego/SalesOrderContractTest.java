package dev.parley.systems.powerofficego;

import dev.parley.systems.RecordContractTest;

final class SalesOrderContractTest extends RecordContractTest<SalesOrderWorld> {

    @Override
    protected SalesOrderWorld newWorld() {
        return new SalesOrderWorld();
    }
}
