package dev.parley.function;

import dev.parley.dataflow.Dataflow;
import dev.parley.systems.Settings;
import dev.parley.systems.Systems;
import java.util.List;

/** Where definitions come from. */
interface DefinitionSource {

    /** Names of the dataflows there are. */
    List<String> names(Settings settings);

    /** @throws StartProblem naming everything that is wrong with it */
    Dataflow read(String name, Settings settings, Systems systems);
}
