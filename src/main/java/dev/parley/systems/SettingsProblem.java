package dev.parley.systems;

import java.util.List;

/** Settings are missing or wrong. The message names each of them, and no value. */
public final class SettingsProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SettingsProblem(String system, List<String> problems) {
        super("System " + system + " cannot be connected: " + String.join("; ", problems)
                + ". Set them in the environment or in the connection's secret.");
    }
}
