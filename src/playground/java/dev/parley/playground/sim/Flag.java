package dev.parley.playground.sim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;

/** A switch that is on or off. Thread-safe. */
public final class Flag implements Switch {

    private volatile boolean on;

    Flag(boolean on) {
        this.on = on;
    }

    public boolean isOn() {
        return on;
    }

    public void set(boolean setting) {
        on = setting;
    }

    @Override
    public JsonNode toJson() {
        return BooleanNode.valueOf(on);
    }

    @Override
    public void read(JsonNode setting) {
        if (!setting.isBoolean()) {
            throw new IllegalArgumentException("true or false is expected");
        }
        on = setting.booleanValue();
    }
}
