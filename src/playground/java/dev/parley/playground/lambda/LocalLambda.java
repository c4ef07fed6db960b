package dev.parley.playground.lambda;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs a function the way AWS Lambda does: events wait for a free instance, an instance handles one at a time, another
 * is started while all are busy and there are fewer than allowed. One that ends fails the invocation it was at, and the
 * next invocation starts a new one; nothing is invoked twice. Unlike Lambda it never ends an idle instance.
 * Thread-safe.
 */
public final class LocalLambda implements AutoCloseable {

    private static final Duration INIT_TIMEOUT = Duration.ofSeconds(60);

    private final Launcher launcher;
    private final int most;
    private final Duration timeout;
    private final Clock clock;
    private final Deque<Invocation> waiting = new ArrayDeque<>();
    private final Set<Instance> instances = new HashSet<>();
    private long invocations;
    private boolean closed;

    /**
     * @param most how many instances may run at once
     * @param timeout how long one invocation may take; then its instance is ended, as Lambda does
     */
    public LocalLambda(Launcher launcher, int most, Duration timeout, Clock clock) {
        this.launcher = launcher;
        this.most = most;
        this.timeout = timeout;
        this.clock = clock;
    }

    /**
     * Hands an event to the function.
     *
     * @param event JSON
     * @return the JSON answered; fails with {@link FunctionFailed}
     */
    public CompletableFuture<byte[]> invoke(byte[] event) {
        synchronized (this) {
            var invocation = new Invocation(new UUID(0, ++invocations).toString(), event);
            if (closed) {
                invocation.fail(new FunctionFailed("Runtime.ExitError", "the function has been stopped"));
                return invocation.answer();
            }
            waiting.add(invocation);
            if (waiting.size() > ready() && instances.size() < most) {
                start();
            }
            notifyAll();
            return invocation.answer();
        }
    }

    /** Starts every instance allowed, so that no event has to wait for one. */
    public synchronized void warm() {
        while (!closed && instances.size() < most) {
            if (!start()) {
                return;
            }
        }
    }

    /**
     * Ends every instance at once, whatever it is at, and then starts as many as are allowed. Returns before they are
     * there.
     *
     * @return how many were ended
     */
    public int restart() {
        Set<Instance> cut;
        synchronized (this) {
            cut = Set.copyOf(instances);
            // They take no event any more; that one which was still starting ends is no failure of the next one.
            cut.forEach(instance -> instance.asked = true);
            instances.clear();
            notifyAll();
        }
        end(cut).thenRun(this::warm);
        return cut.size();
    }

    /** How many instances run or start. */
    public synchronized int instances() {
        return instances.size();
    }

    /** Ends all instances; what they were at, and what waited for them, fails. */
    @Override
    public void close() {
        Set<Instance> last;
        synchronized (this) {
            closed = true;
            last = Set.copyOf(instances);
            waiting.forEach(left -> left.fail(new FunctionFailed("Runtime.ExitError", "the function was stopped")));
            waiting.clear();
            notifyAll();
        }
        end(last).join();
    }

    private static CompletableFuture<Void> end(Set<Instance> all) {
        all.forEach(instance -> instance.running.stop());
        return CompletableFuture.allOf(all.stream().map(each -> each.over).toArray(CompletableFuture<?>[]::new));
    }

    private long ready() {
        return instances.stream().filter(instance -> !instance.busy).count();
    }

    private boolean start() {
        var instance = new Instance();
        try {
            instance.api = new RuntimeApi(() -> take(instance), timeout, clock);
            instance.running = launcher.launch(instance.api.authority());
        } catch (IOException e) {
            Optional.ofNullable(instance.api).ifPresent(RuntimeApi::close);
            failNext(new FunctionFailed("Runtime.InitError", "an instance could not be started: " + e.getMessage()));
            return false;
        }
        instances.add(instance);
        instance.running.ended().thenAcceptAsync(how -> ended(instance, how));
        CompletableFuture.delayedExecutor(INIT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> stopIf(instance, !instance.asked));
        return true;
    }

    private synchronized Optional<Invocation> take(Instance instance) {
        instance.asked = true;
        instance.busy = false;
        while (waiting.isEmpty() && !closed && instances.contains(instance)) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        if (closed || !instances.contains(instance)) {
            return Optional.empty();
        }
        instance.busy = true;
        var taken = waiting.remove();
        watch(instance, taken);
        return Optional.of(taken);
    }

    private void watch(Instance instance, Invocation taken) {
        CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> {
                    if (!taken.isOver()) {
                        taken.fail(new FunctionFailed("Sandbox.Timedout", "no answer within " + timeout));
                        instance.running.stop();
                    }
                });
    }

    private static void stopIf(Instance instance, boolean hanging) {
        if (hanging) {
            instance.running.stop();
        }
    }

    private void ended(Instance instance, String how) {
        synchronized (this) {
            instances.remove(instance);
            var reason = instance.api
                    .initFailure()
                    .orElseGet(() -> new FunctionFailed("Runtime.ExitError", "the instance ended: " + how));
            instance.api.current().ifPresent(cut -> cut.fail(reason));
            if (!instance.asked) {
                failNext(reason);
            }
            if (waiting.size() > ready() && !closed) {
                start();
            }
            notifyAll();
        }
        instance.api.close();
        instance.over.complete(null);
    }

    /** An instance that never came up fails the invocation it was started for; more of them would be endless starts. */
    private void failNext(FunctionFailed reason) {
        Optional.ofNullable(waiting.poll()).ifPresent(first -> first.fail(reason));
    }

    /** State of one instance, guarded by the lambda. */
    private static final class Instance {
        private final CompletableFuture<Void> over = new CompletableFuture<>();
        private RuntimeApi api;
        private Launcher.Running running;
        private boolean asked;
        private boolean busy;
    }
}
