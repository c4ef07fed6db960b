package dev.parley.systems.powerofficego;

import dev.parley.systems.BusinessSystemContractTest;
import dev.parley.systems.ContractWorld;

final class PowerOfficeContractTest extends BusinessSystemContractTest {

    @Override
    protected ContractWorld newWorld() {
        return new PowerOfficeWorld();
    }
}
