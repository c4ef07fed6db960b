package dev.parley.playground.lambda;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Starts one instance of a function, hands it events one after the other, and ends it. Times are of this machine's
 * processes: there is no network, no sandbox and no fetching of the artefact in them, as there is on AWS.
 */
public final class Probe {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Launcher launcher;
    private final LongSupplier peak;
    private final BlockingQueue<Invocation> events = new LinkedBlockingQueue<>();
    private volatile long asked;

    /** @param peak the largest resident set of the instance so far, in kB, asked before it is ended */
    public Probe(Launcher launcher, LongSupplier peak) {
        this.launcher = launcher;
        this.peak = peak;
    }

    /**
     * What was measured of one instance.
     *
     * @param toNext from its start until it asked for the first event
     * @param took from handing an event over to its answer, in the order of the events
     * @param toFirstAnswer from its start until the first event was answered
     * @param peakKilobytes its largest resident set
     */
    public record Sample(
            Duration toNext, Duration toFirstAnswer, List<Duration> took, List<byte[]> answers, long peakKilobytes) {

        public Sample {
            took = List.copyOf(took);
            answers = List.copyOf(answers);
        }
    }

    /** @throws IOException if it cannot be started, or does not answer within a minute */
    public Sample run(List<byte[]> all) throws IOException, InterruptedException {
        asked = 0;
        try (var api = new RuntimeApi(this::take, PATIENCE, Clock.systemUTC())) {
            long start = System.nanoTime();
            var instance = launcher.launch(api.authority());
            try {
                var answers = new ArrayList<byte[]>();
                var took = new ArrayList<Duration>();
                long first = 0;
                for (var event : all) {
                    long given = System.nanoTime();
                    answers.add(answer(event));
                    took.add(Duration.ofNanos(System.nanoTime() - Math.max(given, asked)));
                    first = first == 0 ? System.nanoTime() : first;
                }
                return new Sample(
                        Duration.ofNanos(asked - start),
                        Duration.ofNanos(first - start),
                        took,
                        answers,
                        peak.getAsLong());
            } finally {
                instance.stop();
                instance.ended().join();
            }
        }
    }

    private byte[] answer(byte[] event) throws IOException, InterruptedException {
        var invocation = new Invocation("probe-" + System.nanoTime(), event);
        events.add(invocation);
        try {
            return invocation.answer().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            events.clear();
            throw new IOException("an instance did not answer: " + e, e);
        }
    }

    private Optional<Invocation> take() {
        asked = asked == 0 ? System.nanoTime() : asked;
        try {
            return Optional.ofNullable(events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
