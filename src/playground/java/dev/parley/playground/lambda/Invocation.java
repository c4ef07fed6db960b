package dev.parley.playground.lambda;

import java.util.concurrent.CompletableFuture;

/** One event on its way to an instance and its answer on the way back. */
record Invocation(String id, byte[] event, CompletableFuture<byte[]> answer) {

    Invocation(String id, byte[] event) {
        this(id, event, new CompletableFuture<>());
    }

    void fail(FunctionFailed reason) {
        answer.completeExceptionally(reason);
    }

    boolean isOver() {
        return answer.isDone();
    }
}
