package dev.parley.systems.powerofficego;

import dev.parley.systems.BusinessSystemContractTest;
import dev.parley.systems.ContractWorld;

final class ContactPersonContractTest extends BusinessSystemContractTest {

    @Override
    protected ContractWorld newWorld() {
        return new ContactPersonWorld();
    }
}
