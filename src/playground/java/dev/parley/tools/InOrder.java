package dev.parley.tools;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does several pieces of work at the same time, and hands over their results in the order of the pieces. Only a few
 * are begun ahead, so that there may be any number of them. For one thread, in which the results are handed over.
 */
final class InOrder<T> implements AutoCloseable {

    private final Consumer<T> then;
    private final ExecutorService workers;
    private final int ahead;
    private final Deque<CompletableFuture<T>> begun = new ArrayDeque<>();

    InOrder(Consumer<T> then) {
        this(Runtime.getRuntime().availableProcessors(), then);
    }

    InOrder(int processors, Consumer<T> then) {
        this.then = then;
        this.ahead = 2 * processors;
        this.workers = Executors.newFixedThreadPool(processors);
    }

    /** @param work does not throw */
    void add(Supplier<T> work) {
        begun.add(CompletableFuture.supplyAsync(work, workers));
        if (begun.size() > ahead) {
            handOver();
        }
    }

    /** Ends when all is handed over. */
    @Override
    public void close() {
        try {
            while (!begun.isEmpty()) {
                handOver();
            }
        } finally {
            workers.shutdown();
        }
    }

    private void handOver() {
        then.accept(begun.remove().join());
    }
}
