package dev.parley.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.sync.Engine;
import java.util.Set;

/** {@code pause} and {@code resume}: a pair stops, and goes on; nothing is lost between. */
final class PauseAction implements Action {

    static final String PAUSE = "pause";
    static final String RESUME = "resume";

    private final Engine engine;
    private final boolean pause;

    PauseAction(Engine engine, boolean pause) {
        this.engine = engine;
        this.pause = pause;
    }

    @Override
    public Set<String> parameters() {
        return Set.of();
    }

    /** {@code {"pair","paused","changed"}}; asking for what is so already is no error. */
    @Override
    public ObjectNode answer(Parameters parameters) {
        String pair = parameters.pair().name();
        boolean changed =
                pause ? engine.operator().pause(pair) : engine.operator().resume(pair);
        return Answers.ok(pause ? PAUSE : RESUME)
                .put("pair", pair)
                .put("paused", pause)
                .put("changed", changed);
    }
}
