package dev.parley.playground.front;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** The door, and behind it one dataflow after another. Thread-safe. */
public final class Playground implements AutoCloseable {

    /** Makes the scene of a dataflow. */
    @FunctionalInterface
    public interface Scenery {

        /** @throws Exception with a message for people */
        Scene open(String dataflow) throws Exception;
    }

    private final AtomicReference<Scene> current = new AtomicReference<>();
    private final Scenery scenery;
    private final Front front;
    private final ExecutorService changing = Executors.newSingleThreadExecutor(task -> {
        var daemon = new Thread(task, "scene");
        daemon.setDaemon(true);
        return daemon;
    });

    /**
     * Opens the door; nothing is behind it yet.
     *
     * @param port 0 for any free one
     * @throws IOException if the port is taken
     */
    public Playground(int port, Scenery scenery) throws IOException {
        this.scenery = scenery;
        this.front = new Front(port, () -> Optional.ofNullable(current.get()), this::change);
    }

    /** Such as {@code http://127.0.0.1:8080}. */
    public String address() {
        return "http://" + front.authority();
    }

    /** Opens a dataflow, in place of the one before; that stays if this one cannot be opened. */
    public synchronized void open(String dataflow) throws Exception {
        var scene = scenery.open(dataflow);
        var before = current.getAndSet(scene);
        if (before != null) {
            before.close();
        }
        scene.start();
    }

    @Override
    public void close() {
        changing.shutdownNow();
        var last = current.get();
        if (last != null) {
            last.close();
        }
        front.close();
    }

    /** The page shows the scene before until the next one is there, and says what is going on. */
    private void change(String dataflow) {
        changing.execute(() -> {
            tell("opening", dataflow);
            try {
                open(dataflow);
            } catch (Exception e) {
                System.err.println("The dataflow " + dataflow + " could not be opened: " + e.getMessage());
                tell("failed", e.getMessage());
            }
        });
    }

    private void tell(String what, String text) {
        var before = current.get();
        if (before != null) {
            before.board.put("stage", JsonNodeFactory.instance.objectNode().put(what, text));
        }
    }
}
