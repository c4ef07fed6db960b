package dev.parley.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class InOrderTest {

    @Test
    void handsOverInOrderThoughTheSecondIsDoneFirst() {
        List<String> handedOver = new ArrayList<>();
        CountDownLatch second = new CountDownLatch(1);

        try (InOrder<String> inOrder = new InOrder<>(2, handedOver::add)) {
            inOrder.add(() -> after(second, "first"));
            inOrder.add(() -> {
                second.countDown();
                return "second";
            });
        }

        assertThat(handedOver).containsExactly("first", "second");
    }

    private static String after(CountDownLatch latch, String result) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return result;
    }

    @Test
    void beginsOnlyAFewAhead() {
        AtomicInteger handedOver = new AtomicInteger();
        AtomicInteger furthest = new AtomicInteger();

        try (InOrder<Integer> inOrder = new InOrder<>(2, result -> handedOver.incrementAndGet())) {
            for (int piece = 1; piece <= 100; piece++) {
                int begun = piece;
                inOrder.add(() -> begun);
                furthest.accumulateAndGet(begun - handedOver.get(), Math::max);
            }
        }

        assertThat(handedOver).hasValue(100);
        assertThat(furthest.get()).isBetween(1, 5);
    }
}
