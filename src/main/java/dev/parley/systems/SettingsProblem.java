package dev.parley.systems;

import java.util.List;

/** Settings are missing or wrong. The message names each of them, and no value. */
public final class SettingsProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param place where they are to be set */
    public SettingsProblem(String system, List<String> problems, String place) {
        super("System " + system + " cannot be connected: " + String.join("; ", problems) + ". Set them in " + place
                + ".");
    }

    /** @param message what is wrong and the way out, without a value */
    public SettingsProblem(String message) {
        super(message);
    }
}
