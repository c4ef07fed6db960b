package dev.parley.playground.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.playground.desk.Desk;
import dev.parley.playground.desk.Fault;
import dev.parley.playground.desk.ForeignDesk;
import dev.parley.playground.desk.Refused;
import dev.parley.playground.sim.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final Optional<Duration> FOR_GOOD = Optional.empty();

    private final MovableClock clock = new MovableClock();
    private final Board board = new Board(clock);
    private final PaperDesk left = new PaperDesk();
    private final Desk right = new ForeignDesk(new Desk.About("crm", "A CRM", false, false), List.of());
    private final Faults faults =
            new Faults(Map.of("left", left, "right", right), board, new Journal(board, clock), clock);

    @Test
    void showsWhatIsOnAndTellsWhoSwitchedIt() {
        faults.let("left", Fault.SLOW, true, FOR_GOOD);

        assertThat(left.faults()).containsExactly(Fault.SLOW);
        assertThat(section("faults").toString()).isEqualTo("[{\"side\":\"left\",\"fault\":\"slow\",\"until\":null}]");
        assertThat(told()).isEqualTo("slow true person");
    }

    @Test
    void endsInTimeWhatIsToLastForAWhile() {
        faults.let("left", Fault.LIMITED, true, Optional.of(Duration.ofSeconds(10)));
        clock.move(Duration.ofSeconds(9));
        faults.look();
        assertThat(left.faults()).containsExactly(Fault.LIMITED);

        clock.move(Duration.ofSeconds(1));
        faults.look();

        assertThat(left.faults()).isEmpty();
        assertThat(section("faults").size()).isZero();
        assertThat(told()).isEqualTo("limited false time");
    }

    @Test
    void forgetsTheTimeOfAFaultSwitchedOffBefore() {
        faults.let("left", Fault.LIMITED, true, Optional.of(Duration.ofSeconds(10)));
        faults.let("left", Fault.LIMITED, false, FOR_GOOD);
        faults.let("left", Fault.LIMITED, true, FOR_GOOD);

        clock.move(Duration.ofMinutes(1));
        faults.look();

        assertThat(left.faults()).containsExactly(Fault.LIMITED);
    }

    @Test
    void tellsWhatWasUsedUpOrSwitchedElsewhere() {
        faults.let("left", Fault.LOST_ONCE, true, FOR_GOOD);
        left.let(Fault.LOST_ONCE, false);

        faults.look();

        assertThat(told()).isEqualTo("lost-once false system");
    }

    @Test
    void turnsAllOff() {
        faults.let("left", Fault.SLOW, true, FOR_GOOD);
        faults.let("left", Fault.LATE, true, FOR_GOOD);

        faults.clear();

        assertThat(left.faults()).isEmpty();
        assertThat(section("faults").size()).isZero();
    }

    @Test
    void cannotHarmASystemThatIsNotSimulated() {
        assertThatThrownBy(() -> faults.let("right", Fault.SLOW, true, FOR_GOOD))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("A CRM is not simulated");
    }

    /** The last entry of the journal. */
    private String told() {
        var journal = section("journal");
        var last = journal.get(journal.size() - 1);
        return last.path("fault").asText() + " " + last.path("on").asText() + " "
                + last.path("by").asText();
    }

    private JsonNode section(String name) {
        return board.since(0).path("sections").path(name);
    }
}
