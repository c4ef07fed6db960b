package dev.parley.playground.sim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A switch with a whole number: a time in milliseconds, a page, or how often something still is to happen.
 * Thread-safe.
 */
public final class Count implements Switch {

    private final AtomicLong value;

    Count(long value) {
        this.value = new AtomicLong(value);
    }

    public long get() {
        return value.get();
    }

    public void set(long setting) {
        value.set(setting);
    }

    /** True, and one less from now on, while the number is above zero. */
    public boolean take() {
        return value.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    @Override
    public JsonNode toJson() {
        return LongNode.valueOf(get());
    }

    @Override
    public void read(JsonNode setting) {
        if (!setting.isIntegralNumber() || setting.longValue() < 0) {
            throw new IllegalArgumentException("a whole number of at least 0 is expected");
        }
        set(setting.longValue());
    }
}
