package dev.parley.systems.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.systems.BusinessSystemContractTest;
import dev.parley.systems.ContractWorld;
import dev.parley.yaml.DefinitionException;
import org.junit.jupiter.api.Test;

/** The CRM of the how-to, by nothing but its YAML, keeps the contract of every connector. */
final class HowToContractTest extends BusinessSystemContractTest {

    @Override
    protected ContractWorld newWorld() {
        return new MiniCrmWorld();
    }

    @Test
    void theFirstStepIsRefusedWithTheProblemThatThePageTells() {
        String begun = HowTo.blocks("systems/minicrm.yaml").get(0);

        DefinitionException thrown =
                catchThrowableOfType(DefinitionException.class, () -> SystemReader.read("minicrm", begun));

        assertThat(thrown.problems()).hasSize(1);
        assertThat(HowTo.page()).contains("    " + thrown.getMessage() + "\n");
    }
}
