package dev.parley.playground.kill;

import dev.parley.playground.lambda.Launcher;
import java.io.IOException;

/** Starts instances, one at a time, and ends the one that runs in the middle of its work. Thread-safe. */
final class Victim implements Launcher {

    private final Launcher launcher;
    private Running running;
    private int starts;

    Victim(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public synchronized Running launch(String runtimeApi) throws IOException {
        running = launcher.launch(runtimeApi);
        starts++;
        return running;
    }

    /** Sends the process SIGKILL and waits until it is gone. */
    void kill() {
        Running last;
        synchronized (this) {
            last = running;
        }
        last.stop();
        last.ended().join();
    }

    synchronized int starts() {
        return starts;
    }
}
