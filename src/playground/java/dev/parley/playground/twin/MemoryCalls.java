package dev.parley.playground.twin;

import dev.parley.sync.Links;
import dev.parley.sync.StoreFailure;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** The calls through one handle on the link store in memory: counted, held up, failed. Thread-safe. */
final class MemoryCalls {

    private final Object lock;
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile Gate gate = operation -> {};

    /** @param lock held while a call takes effect */
    MemoryCalls(Object lock) {
        this.lock = lock;
    }

    void gate(Gate newGate) {
        gate = newGate;
    }

    void failNext(int number) {
        failures.set(number);
    }

    Links.Calls made() {
        return new Links.Calls(reads.get(), writes.get());
    }

    /** @param cost how many reads the answer took */
    <T> T read(String operation, ToLongFunction<T> cost, Supplier<T> effect) {
        return call(operation, reads, cost, effect);
    }

    <T> T write(String operation, Supplier<T> effect) {
        return call(operation, writes, answer -> 1, effect);
    }

    private <T> T call(String operation, AtomicLong counter, ToLongFunction<T> cost, Supplier<T> effect) {
        gate.before(operation);
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            counter.incrementAndGet();
            throw new StoreFailure(operation + ": the link store in memory was told to fail", null);
        }
        T answer;
        synchronized (lock) {
            answer = effect.get();
        }
        counter.addAndGet(cost.applyAsLong(answer));
        gate.after(operation);
        return answer;
    }
}
