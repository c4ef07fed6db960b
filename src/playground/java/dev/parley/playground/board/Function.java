package dev.parley.playground.board;

import java.util.concurrent.CompletableFuture;

/** The deployed function, wherever it runs. */
@FunctionalInterface
public interface Function {

    /** Hands it an event in JSON and answers with its JSON; fails when the invocation failed. */
    CompletableFuture<byte[]> invoke(byte[] event);
}
