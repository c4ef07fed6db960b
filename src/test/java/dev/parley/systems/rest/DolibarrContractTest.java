package dev.parley.systems.rest;

import dev.parley.systems.BusinessSystemContractTest;
import dev.parley.systems.ContractWorld;

final class DolibarrContractTest extends BusinessSystemContractTest {

    @Override
    protected ContractWorld newWorld() {
        return new DolibarrWorld();
    }
}
