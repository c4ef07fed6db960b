package dev.parley.links;

import static dev.parley.links.LinksFixture.claim;
import static dev.parley.links.LinksFixture.intent;
import static dev.parley.links.LinksFixture.key;
import static dev.parley.links.LinksFixture.link;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Side;
import dev.parley.sync.Claim;
import dev.parley.sync.Entry;
import dev.parley.sync.Link;
import dev.parley.sync.Links;
import dev.parley.sync.PairKey;
import dev.parley.sync.Problem;
import dev.parley.sync.Refusals;
import dev.parley.sync.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two workers at the same moment, many times: one of them wins, whoever it is. */
class ConcurrencyTest {

    private static final int ROUNDS = 60;

    private final PairKey pair = new PairKey("connection-" + UUID.randomUUID(), "flow", "customer");
    private final List<Links> workers = List.of(
            LocalTable.shared().links(LinksFixture.CLOCK), LocalTable.shared().links(LinksFixture.CLOCK));
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    private <T> List<T> both(BiFunction<Links, Integer, T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<T>> running = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            int number = n;
            Callable<T> task = () -> {
                start.await();
                return work.apply(workers.get(number), number);
            };
            running.add(threads.submit(task));
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> future : running) {
            answers.add(future.get());
        }
        return answers;
    }

    private static <T> long winners(List<Written<T>> answers) {
        return answers.stream().filter(Written::done).count();
    }

    @Test
    void oneOfTwoClaimsARecord() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "L" + round;

            List<Written<Entry>> answers = both((links, number) ->
                    links.claim(pair, Entry.absent(Side.LEFT, id), claim(Side.LEFT, id, key("k" + id + number))));

            assertThat(winners(answers)).isEqualTo(1);
        }
        assertThat(workers.get(0).openClaims(pair, Side.LEFT)).hasSize(ROUNDS);
    }

    @Test
    void oneOfTwoRecordsGetsTheKeys() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "X" + round;

            List<Written<Entry>> answers = both((links, number) -> {
                Side side = Side.values()[number];
                return links.claim(pair, Entry.absent(side, id), claim(side, id, key("a" + id), key("b" + id)));
            });

            assertThat(winners(answers)).isEqualTo(1);
            Side winner = answers.get(0).done() ? Side.LEFT : Side.RIGHT;
            assertThat(answers).contains(Refusals.keyHeld(new Claim.Owner(winner, id)));
        }
    }

    @Test
    void aRecordIsInOneLinkOnly() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String left = "L" + round;
            String right = "R" + round;

            List<Written<Link>> answers = both((links, number) -> links.link(
                    pair,
                    Entry.absent(Side.LEFT, left + number),
                    Entry.absent(Side.RIGHT, right),
                    link(left + number, right),
                    List.of()));

            assertThat(winners(answers)).isEqualTo(1);
            String winner = workers.get(0).find(pair, Side.RIGHT, right).other().orElseThrow();
            String loser = left + (winner.equals(left + 0) ? 1 : 0);
            assertThat(workers.get(0).find(pair, Side.LEFT, loser).state()).isEqualTo(Entry.State.NONE);
        }
    }

    @Test
    void oneOfTwoGetsTheLease() throws Exception {
        Link made = link("L1", "R1");
        Entry left = Entry.absent(Side.LEFT, "L1");
        Link current = workers.get(0)
                .link(pair, left, Entry.absent(Side.RIGHT, "R1"), made, List.of())
                .stored()
                .orElseThrow();
        for (int round = 0; round < ROUNDS; round++) {
            Link before = current;

            List<Written<Link>> answers =
                    both((links, number) -> links.intend(pair, before, intent("i" + number, LinksFixture.LATER)));

            assertThat(winners(answers)).isEqualTo(1);
            Link intended = workers.get(0).find(pair, Side.LEFT, "L1").link().orElseThrow();
            current = workers.get(0).settle(pair, intended, intended).stored().orElseThrow();
        }
    }

    @Test
    void noMarkIsLostWhileALinkIsWritten() throws Exception {
        Link current = workers.get(0)
                .link(pair, Entry.absent(Side.LEFT, "L1"), Entry.absent(Side.RIGHT, "R1"), link("L1", "R1"), List.of())
                .stored()
                .orElseThrow();
        for (int round = 0; round < ROUNDS; round++) {
            Link before = current;

            both((links, number) -> number == 0
                    ? links.markDue(pair, Side.LEFT, "L1", LinksFixture.NOW, "webhook")
                    : links.settle(pair, before, before).stored().orElseThrow());

            Entry entry = workers.get(0).find(pair, Side.LEFT, "L1");
            assertThat(entry.due().orElseThrow().counter()).isEqualTo(round + 1);
            assertThat(workers.get(0).due(pair, LinksFixture.NOW, 10)).hasSize(1);
            workers.get(0).clearDue(pair, Side.LEFT, "L1", round + 1);
            assertThat(workers.get(0).due(pair, LinksFixture.NOW, 10)).isEmpty();
            current = entry.link().orElseThrow();
        }
    }

    @Test
    void oneOfTwoMovesALink() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "R" + round;
            Link made = made("L" + round, id);

            List<Written<Link>> answers = both((links, number) ->
                    links.rekey(pair, made, Side.RIGHT, id + "." + number, "moved", LinksFixture.NOW));

            assertThat(winners(answers)).isEqualTo(1);
            int winner = answers.get(0).done() ? 0 : 1;
            assertThat(found(id + "." + winner).state()).isEqualTo(Entry.State.LINKED);
            assertThat(found(id + "." + (1 - winner)).state()).isEqualTo(Entry.State.NONE);
        }
    }

    @Test
    void noMarkIsLostWhileALinkMoves() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "R" + round;
            Link made = made("L" + round, id);
            String marked = round % 2 == 0 ? id : id + ".new";

            both((links, number) -> number == 0
                    ? links.markDue(pair, Side.RIGHT, marked, LinksFixture.NOW, "webhook")
                    : links.rekey(pair, made, Side.RIGHT, id + ".new", "moved", LinksFixture.NOW)
                            .stored()
                            .orElseThrow());

            assertThat(found(id + ".new").state()).isEqualTo(Entry.State.LINKED);
            assertThat(found(id).due().or(() -> found(id + ".new").due())).isPresent();
            assertThat(workers.get(0).due(pair, LinksFixture.NOW, ROUNDS)).hasSize(round + 1);
        }
    }

    private Link made(String left, String right) {
        return workers.get(0)
                .link(
                        pair,
                        Entry.absent(Side.LEFT, left),
                        Entry.absent(Side.RIGHT, right),
                        link(left, right),
                        List.of())
                .stored()
                .orElseThrow();
    }

    private Entry found(String right) {
        return workers.get(0).find(pair, Side.RIGHT, right);
    }

    @Test
    void theEarlierOfTwoMarksWinsAndBothCount() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "L" + round;
            Problem retried = LinksFixture.problem(Problem.Code.UNAVAILABLE, LinksFixture.EARLIER);
            workers.get(0).note(pair, Entry.absent(Side.LEFT, id), Optional.of(retried));

            both((links, number) ->
                    links.markDue(pair, Side.LEFT, id, number == 0 ? LinksFixture.NOW : LinksFixture.LATER, "webhook"));

            Entry.Due due = workers.get(0).find(pair, Side.LEFT, id).due().orElseThrow();
            assertThat(due.notBefore()).isEqualTo(LinksFixture.NOW);
            assertThat(due.counter()).isEqualTo(2);
        }
    }
}
