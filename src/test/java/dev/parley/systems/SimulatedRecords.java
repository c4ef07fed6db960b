package dev.parley.systems;

import dev.parley.mapping.Path;
import dev.parley.playground.sim.Records;
import dev.parley.playground.sim.Simulator;
import dev.parley.playground.sim.SimulatorOptions;
import dev.parley.systems.http.MovableClock;
import dev.parley.systems.http.Patience;
import dev.parley.systems.http.RestClientHttp;
import dev.parley.systems.http.Timing;
import java.time.Duration;
import java.time.Instant;

/** Records of a simulator over HTTP whose clock is the connector's. */
public abstract class SimulatedRecords<S extends Simulator> implements RecordWorld {

    public final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T08:00:00.1234567Z"));
    public final Patience patience = new Patience();
    public final RestClientHttp network = new RestClientHttp(clock);

    public abstract S simulator();

    private Records records() {
        return simulator().records(datatype());
    }

    protected SimulatorOptions options() {
        return SimulatorOptions.defaults().withClock(clock).withRateClock(clock);
    }

    public Timing timing() {
        return clock.timing(patience);
    }

    @Override
    public void edit(String id, Path path, String value) {
        records().set(id, path.text(), value);
    }

    @Override
    public void delete(String id) {
        records().delete(id);
    }

    @Override
    public int count() {
        return records().size();
    }

    @Override
    public void loseAnswers(int calls) {
        simulator().switches().loseResponseNext(calls, "", "");
    }

    @Override
    public void fail(int calls, int status) {
        simulator().switches().failNext(calls, status);
    }

    @Override
    public void html(int calls) {
        simulator().switches().html200Next(calls, "", "");
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void advance(Duration time) {
        clock.advance(time);
    }

    @Override
    public Duration slept() {
        return clock.slept();
    }

    @Override
    public Patience patience() {
        return patience;
    }

    @Override
    public void close() {
        network.close();
        simulator().close();
    }
}
