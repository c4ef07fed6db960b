package dev.parley.playground.lambda;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Starts instances of a function. */
@FunctionalInterface
public interface Launcher {

    /**
     * Starts one instance, which is to ask its Runtime API for work until it is stopped.
     *
     * @param runtimeApi host and port of that API, the value of {@code AWS_LAMBDA_RUNTIME_API}
     * @throws IOException if it cannot be started at all
     */
    Running launch(String runtimeApi) throws IOException;

    /** A started instance. */
    interface Running {

        /** Completes, with words for how, once the instance has ended by itself or was stopped. */
        CompletableFuture<String> ended();

        /** Ends it at once. Further calls do nothing. */
        void stop();
    }
}
