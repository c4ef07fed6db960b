package dev.parley.playground.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LocalLambdaTest {

    @Test
    void answersWithWhatTheFunctionReturns() {
        try (var lambda = lambda(2, event -> "{\"echo\":" + event + "}")) {
            assertThat(answer(lambda, "{\"name\":\"Blåbær\"}")).isEqualTo("{\"echo\":{\"name\":\"Blåbær\"}}");
        }
    }

    @Test
    void carriesTheFunctionsErrorAsItIs() {
        UnaryOperator<String> failing = event -> {
            throw new IllegalStateException("no table");
        };
        try (var lambda = lambda(1, failing)) {
            assertThatThrownBy(() -> answer(lambda, "{}"))
                    .hasCauseInstanceOf(FunctionFailed.class)
                    .cause()
                    .hasMessage("no table")
                    .extracting("type")
                    .isEqualTo("java.lang.IllegalStateException");
        }
    }

    @Test
    void keepsAnInstanceAfterAnError() {
        UnaryOperator<String> failingAtFirst = new UnaryOperator<>() {
            private boolean failed;

            @Override
            public String apply(String event) {
                if (!failed) {
                    failed = true;
                    throw new IllegalStateException("only once");
                }
                return "1";
            }
        };
        try (var lambda = lambda(1, failingAtFirst)) {
            assertThatThrownBy(() -> answer(lambda, "{}")).hasMessageContaining("only once");

            assertThat(answer(lambda, "{}")).isEqualTo("1");
        }
    }

    @Test
    void handlesTwoEventsAtOnceInTwoInstances() {
        var both = new CyclicBarrier(2);
        try (var lambda = lambda(2, event -> met(both) + event)) {
            var first = lambda.invoke(bytes("1"));
            var second = lambda.invoke(bytes("2"));

            assertThat(text(first)).isEqualTo("met1");
            assertThat(text(second)).isEqualTo("met2");
            assertThat(lambda.instances()).isEqualTo(2);
        }
    }

    @Test
    void makesEventsWaitWhenAllInstancesAreBusy() {
        var most = new AtomicInteger();
        var now = new AtomicInteger();
        UnaryOperator<String> counting = event -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            pause();
            now.decrementAndGet();
            return event;
        };
        try (var lambda = lambda(2, counting)) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(event -> lambda.invoke(bytes("" + event)))
                    .toList();

            assertThat(answers)
                    .extracting(LocalLambdaTest::text)
                    .containsExactly("0", "1", "2", "3", "4", "5", "6", "7");
            assertThat(most).hasValue(2);
        }
    }

    @Test
    void failsTheInvocationOfAnInstanceThatEndsAndStartsAnotherForTheNext() {
        var starts = new AtomicInteger();
        var launcher = new ThreadFunction(event -> {
            if (event.equals("\"end\"")) {
                throw new ThreadFunction.Crash();
            }
            return event;
        });
        Launcher counting = api -> {
            starts.incrementAndGet();
            return launcher.launch(api);
        };
        try (var lambda = new LocalLambda(counting, 1, Duration.ofSeconds(10), Clock.systemUTC())) {
            assertThatThrownBy(() -> answer(lambda, "\"end\""))
                    .cause()
                    .extracting("type")
                    .isEqualTo("Runtime.ExitError");

            assertThat(answer(lambda, "2")).isEqualTo("2");
            assertThat(starts).hasValue(2);
        }
    }

    @Test
    void restartsInTheMiddleOfAnInvocation() {
        var never = new CountDownLatch(1);
        var begun = new CountDownLatch(1);
        UnaryOperator<String> hanging = event -> {
            begun.countDown();
            return event.equals("1") ? waitFor(never) : event;
        };
        try (var lambda = new LocalLambda(new ThreadFunction(hanging), 2, Duration.ofSeconds(10), Clock.systemUTC())) {
            lambda.warm();
            var cut = lambda.invoke("1".getBytes());
            waitFor(begun);

            var ended = lambda.restart();

            assertThat(ended).isEqualTo(2);
            assertThatThrownBy(cut::join).hasMessageContaining("the instance ended");
            assertThat(answer(lambda, "2")).isEqualTo("2");
            await().until(() -> lambda.instances() == 2);
        }
    }

    @Test
    void endsAnInvocationThatTakesTooLong() {
        var never = new CountDownLatch(1);
        UnaryOperator<String> hanging = event -> event.equals("1") ? waitFor(never) : event;
        var launcher = new ThreadFunction(hanging);
        try (var lambda = new LocalLambda(launcher, 1, Duration.ofMillis(200), Clock.systemUTC())) {
            assertThatThrownBy(() -> answer(lambda, "1"))
                    .cause()
                    .extracting("type")
                    .isEqualTo("Sandbox.Timedout");

            assertThat(answer(lambda, "2")).isEqualTo("2");
        }
    }

    @Test
    void failsAnInvocationWhoseInstanceCannotBeStarted() {
        Launcher broken = api -> {
            throw new IOException("no java");
        };
        try (var lambda = new LocalLambda(broken, 1, Duration.ofSeconds(10), Clock.systemUTC())) {
            assertThatThrownBy(() -> answer(lambda, "{}"))
                    .hasMessageContaining("could not be started: no java")
                    .cause()
                    .extracting("type")
                    .isEqualTo("Runtime.InitError");
        }
    }

    @Test
    void failsWhatWaitsWhenItIsStopped() throws Exception {
        var never = new CountDownLatch(1);
        var lambda = lambda(1, event -> waitFor(never));
        var taken = lambda.invoke(bytes("1"));
        var waiting = lambda.invoke(bytes("2"));

        lambda.close();

        assertThatThrownBy(taken::join).hasCauseInstanceOf(FunctionFailed.class);
        assertThatThrownBy(waiting::join).hasCauseInstanceOf(FunctionFailed.class);
        assertThatThrownBy(() -> answer(lambda, "3")).hasMessageContaining("stopped");
    }

    private static LocalLambda lambda(int most, UnaryOperator<String> function) {
        return new LocalLambda(new ThreadFunction(function), most, Duration.ofSeconds(10), Clock.systemUTC());
    }

    private static String answer(LocalLambda lambda, String event) {
        return text(lambda.invoke(bytes(event)));
    }

    private static String text(CompletableFuture<byte[]> answer) throws CompletionException {
        return new String(answer.join(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String met(CyclicBarrier barrier) {
        try {
            barrier.await(5, TimeUnit.SECONDS);
            return "met";
        } catch (Exception e) {
            throw new IllegalStateException("alone");
        }
    }

    private static String waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return "over";
        } catch (InterruptedException e) {
            throw new ThreadFunction.Crash();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
