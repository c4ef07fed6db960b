package dev.parley.playground.sim.shopify;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Carries webhooks to their receivers on one background thread, in order unless told otherwise: eight tries with
 * growing pauses of about four hours in total, then the subscription is given up. Thread-safe.
 */
final class WebhookPost implements AutoCloseable {

    private static final int TRIES = 8;
    private static final long FIRST_PAUSE_MILLIS = 110_000;
    private static final long HELD_AT_MOST_MILLIS = 2_000;
    private static final int ATTEMPTS_KEPT = 1000;

    /** A webhook on its way to one subscription. */
    record Parcel(WebhookSubscription to, WebhookDelivery delivery) {

        WebhookAttempt attempt(Clock clock, int number, int status) {
            String id = delivery.headers().get("X-Shopify-Webhook-Id");
            return new WebhookAttempt(clock.instant(), delivery.topic(), id, number, status);
        }
    }

    private final ShopifySwitches switches;
    private final Clock clock;
    private final LongConsumer giveUp;
    private final ScheduledThreadPoolExecutor thread;
    private final Deque<WebhookAttempt> attempts = new ArrayDeque<>();
    private final Deque<Parcel> held = new ArrayDeque<>();
    private int underway;

    WebhookPost(ShopifySwitches switches, Clock clock, LongConsumer giveUp) {
        this.switches = switches;
        this.clock = clock;
        this.giveUp = giveUp;
        this.thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread worker = new Thread(task, "simulator-webhooks");
            worker.setDaemon(true);
            return worker;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Notes a webhook that is lost on purpose. */
    void lose(Parcel parcel) {
        note(parcel.attempt(clock, 0, -1));
    }

    /** Sends a webhook, twice if told so; those held back follow it. */
    synchronized void send(Parcel parcel) {
        schedule(parcel, 1, switches.webhookLateMillis.get());
        if (switches.webhookDuplicateNext.take()) {
            schedule(parcel, 1, switches.webhookLateMillis.get());
        }
        release();
    }

    /** Holds a webhook back until the next one has been sent. */
    synchronized void hold(Parcel parcel) {
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
                tryAgain(parcel, number);
            }
        } finally {
            done();
        }
    }

    private void tryAgain(Parcel parcel, int failed) {
        if (failed == TRIES) {
            giveUp.accept(parcel.to().id());
        } else {
            long pause = (FIRST_PAUSE_MILLIS << (failed - 1)) / Math.max(1, switches.webhookRetrySpeedup.get());
            schedule(parcel, failed + 1, pause);
        }
    }

    private static int deliver(Parcel parcel) {
        try {
            return parcel.to().receiver().receive(parcel.delivery());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (IOException | RuntimeException e) {
            // No answer: the next try follows, as Shopify would do it; the attempt is noted with status 0.
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

    synchronized List<WebhookAttempt> attempts() {
        return List.copyOf(attempts);
    }

    /** Waits until nothing is under way or held back; false when the time is over before. */
    synchronized boolean awaitIdle(Duration longest) throws InterruptedException {
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
