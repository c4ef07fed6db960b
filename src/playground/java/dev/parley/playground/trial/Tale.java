package dev.parley.playground.trial;

import java.util.ArrayList;
import java.util.List;

/** What happened, in plain words. Not thread-safe. */
final class Tale {

    private final List<String> lines = new ArrayList<>();
    private String indent = "";

    void step(Step step) {
        lines.add(step.number() + ".");
        indent = "   ";
    }

    void inside(Step step, Call call, boolean after) {
        add((after ? "right after " : "right before ") + call + " (" + step.number() + "):");
    }

    void add(String line) {
        lines.add(indent + line);
    }

    void phase(String line) {
        indent = "";
        add(line);
        indent = "   ";
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
