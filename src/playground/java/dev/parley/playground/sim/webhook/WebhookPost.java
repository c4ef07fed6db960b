package dev.parley.playground.sim.webhook;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Carries webhooks to their receivers on one background thread, in order unless a switch says otherwise, and tries
 * again as the system's plan has it. Thread-safe.
 */
public final class WebhookPost implements AutoCloseable {

    private static final long HELD_AT_MOST_MILLIS = 2_000;
    private static final int ATTEMPTS_KEPT = 1000;

    private final WebhookSwitches switches;
    private final Clock clock;
    private final RetryPlan plan;
    private final Random random;
    private final ScheduledThreadPoolExecutor thread;
    private final Deque<WebhookAttempt> attempts = new ArrayDeque<>();
    private final Deque<Parcel> held = new ArrayDeque<>();
    private int underway;

    /** The random numbers decide which webhooks get lost. */
    public WebhookPost(WebhookSwitches switches, Clock clock, RetryPlan plan, Random random) {
        this.switches = switches;
        this.clock = clock;
        this.plan = plan;
        this.random = random;
        this.thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread worker = new Thread(task, "simulator-webhooks");
            worker.setDaemon(true);
            return worker;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Sends a webhook, loses it or holds it back, as the switches say. */
    public void dispatch(Parcel parcel) {
        if (isLost()) {
            note(parcel.attempt(clock, 0, -1));
        } else if (switches.webhookReorderNext.take()) {
            hold(parcel);
        } else {
            send(parcel);
        }
    }

    /**
     * As {@link #dispatch}, but delivered before this returns, on the caller's thread, unless a switch makes it late or
     * holds it back; no try follows a failed one.
     */
    public void deliverNow(Parcel parcel) {
        if (switches.webhookLateMillis.get() > 0) {
            dispatch(parcel);
        } else if (isLost()) {
            note(parcel.attempt(clock, 0, -1));
        } else if (switches.webhookReorderNext.take()) {
            hold(parcel);
        } else {
            note(parcel.attempt(clock, 1, deliver(parcel)));
            if (switches.webhookDuplicateNext.take()) {
                note(parcel.attempt(clock, 1, deliver(parcel)));
            }
            release();
        }
    }

    private boolean isLost() {
        return switches.webhookLoseNext.take() || random.nextInt(100) < switches.webhookLossPercent.get();
    }

    /** Sends a webhook, twice if told so; those held back follow it. */
    private synchronized void send(Parcel parcel) {
        schedule(parcel, 1, switches.webhookLateMillis.get());
        if (switches.webhookDuplicateNext.take()) {
            schedule(parcel, 1, switches.webhookLateMillis.get());
        }
        release();
    }

    /** Holds a webhook back until the next one has been sent. */
    private synchronized void hold(Parcel parcel) {
        held.add(parcel);
        thread.schedule(this::release, HELD_AT_MOST_MILLIS, TimeUnit.MILLISECONDS);
    }

    private synchronized void release() {
        while (!held.isEmpty()) {
            schedule(held.poll(), 1, switches.webhookLateMillis.get());
        }
    }

    private synchronized void schedule(Parcel parcel, int number, long delayMillis) {
        underway++;
        thread.schedule(() -> attempt(parcel, number), delayMillis, TimeUnit.MILLISECONDS);
    }

    private void attempt(Parcel parcel, int number) {
        try {
            int status = deliver(parcel);
            note(parcel.attempt(clock, number, status));
            if (status / 100 != 2) {
                tryAgain(parcel, number, status);
            }
        } finally {
            done();
        }
    }

    private void tryAgain(Parcel parcel, int failed, int status) {
        plan.pause(failed, status)
                .ifPresentOrElse(
                        pause -> schedule(
                                parcel, failed + 1, pause.toMillis() / Math.max(1, switches.webhookRetrySpeedup.get())),
                        () -> parcel.givenUp().accept(status));
    }

    private static int deliver(Parcel parcel) {
        try {
            return parcel.receiver().receive(parcel.delivery().get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (IOException | RuntimeException e) {
            // No answer: the attempt is noted with status 0 and the plan decides, as in the system itself.
            return 0;
        }
    }

    private synchronized void note(WebhookAttempt attempt) {
        attempts.add(attempt);
        if (attempts.size() > ATTEMPTS_KEPT) {
            attempts.poll();
        }
    }

    private synchronized void done() {
        underway--;
        notifyAll();
    }

    /** The last tries, oldest first. */
    public synchronized List<WebhookAttempt> attempts() {
        return List.copyOf(attempts);
    }

    /** Waits until nothing is under way or held back; false when the time is over before. */
    public synchronized boolean awaitIdle(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (underway > 0 || !held.isEmpty()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
