package dev.parley.checklist;

import dev.parley.checklist.Verdict.Result;
import dev.parley.dataflow.Dataflow;
import dev.parley.sync.Budget;
import dev.parley.sync.Declined;
import dev.parley.sync.Engine;
import dev.parley.sync.RemoteFailure;
import dev.parley.sync.RunState;
import dev.parley.sync.Standing;
import dev.parley.sync.StoreFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tries out what a document says, on records of its own in both systems. Each exercise makes its records, proves its
 * checks and takes the records away again, so that an invocation may end between any two; what an interrupted one left
 * is taken away first. Two at a time would take each other's records away. Not thread-safe.
 */
public final class Checklist {

    /** Share of an invocation, in tenths, after which nothing is begun: what was made must be taken away, too. */
    private static final int TENTHS = 7;

    private final Engine engine;
    private final Dataflow document;
    private final Pause pause;

    /** @param document what is promised; the engine's own definition, or one it is held against */
    public Checklist(Engine engine, Dataflow document, Pause pause) {
        this.engine = engine;
        this.document = document;
        this.pause = pause;
    }

    /**
     * What came of an invocation.
     *
     * @param left what could not be deleted, for people
     * @param next goes on where this one ended; empty when all is done
     */
    public record Outcome(List<Verdict> verdicts, List<String> left, Optional<String> next) {
        public Outcome {
            verdicts = List.copyOf(verdicts);
            left = List.copyOf(left);
        }
    }

    /** Everything that would be tried out; calls nothing. @param pair empty for all */
    public List<Check> checks(Optional<String> pair) {
        return plan(pair).exercises().stream()
                .flatMap(exercise -> exercise.checks().stream())
                .toList();
    }

    private Plan plan(Optional<String> pair) {
        return Plan.of(document, engine::system, pair);
    }

    /** Why a pair cannot be tried out now; empty when all can. */
    public Optional<String> unready() {
        return document.pairs().stream()
                .flatMap(pair -> unready(pair.name()).stream())
                .findFirst();
    }

    private Optional<String> unready(String pair) {
        if (engine.dataflow().pair(pair).isEmpty()) {
            return Optional.of("the function has no pair " + pair);
        }
        Standing standing = engine.standing(pair);
        if (standing != Standing.LIVE) {
            return Optional.of("the pair " + pair + " may not write: " + standing.text());
        }
        RunState run = engine.links().run(engine.key(pair));
        return run.indexing()
                ? Optional.of("the pair " + pair + " has not been compared once yet, so nothing is created")
                : Optional.empty();
    }

    /** Whether {@link #run} would go on from there. */
    public boolean knows(String next, Optional<String> pair) {
        return Position.of(next)
                .filter(position -> position.plan().equals(plan(pair).mark()))
                .isPresent();
    }

    /**
     * Works as long as the time allows.
     *
     * @param pair empty for all
     * @param next of the invocation before; empty for the first
     * @throws RemoteFailure.Denied when credentials or privileges are wrong
     */
    public Outcome run(Optional<String> pair, Optional<String> next, Budget budget) {
        Plan plan = plan(pair);
        Instant now = budget.clock().instant();
        Position position = next.flatMap(Position::of).orElseGet(() -> new Position(0, now, plan.mark()));
        Duration share =
                Duration.between(now, budget.end()).multipliedBy(TENTHS).dividedBy(10);
        Bench.Means means = new Bench.Means(engine, budget, now.plus(share), pause);
        return new Session(plan, means, position).go();
    }

    /** One invocation. */
    private static final class Session {
        private final Plan plan;
        private final Bench.Means means;
        private final Position start;
        private final List<Verdict> verdicts = new ArrayList<>();
        private final List<String> left = new ArrayList<>();

        Session(Plan plan, Bench.Means means, Position start) {
            this.plan = plan;
            this.means = means;
            this.start = start;
        }

        Outcome go() {
            if (!sweep()) {
                return new Outcome(List.of(), left, Optional.of(start.text()));
            }
            int at = start.exercise();
            while (at < plan.exercises().size() && tried(at)) {
                at++;
            }
            boolean done = at >= plan.exercises().size();
            return new Outcome(
                    verdicts,
                    left,
                    done ? Optional.empty() : Optional.of(start.at(at).text()));
        }

        /** False when there was no time for it. */
        private boolean sweep() {
            Optional<Instant> since = start.begins() ? Optional.empty() : Optional.of(start.start());
            try {
                left.addAll(new Sweep(means).over(plan.scopes(), since));
                return true;
            } catch (OutOfTime e) {
                return false;
            }
        }

        /** False when the time is over and the exercise is to be begun again. */
        private boolean tried(int at) {
            Exercise exercise = plan.exercises().get(at);
            Position here = start.at(at);
            Invented invented = new Invented(here.tag(), here.seed(), here.start());
            Bench bench = new Bench(means, invented, plan::scope);
            Verdicts given = new Verdicts();
            boolean inTime;
            try {
                inTime = done(exercise, bench, given, at == start.exercise());
            } finally {
                bench.tidy().all();
            }
            if (inTime) {
                verdicts.addAll(given.given());
                left.addAll(bench.tidy().left());
            }
            return inTime;
        }

        /** @param first whether a whole invocation was there for it, so that another one would not help */
        private static boolean done(Exercise exercise, Bench bench, Verdicts given, boolean first) {
            try {
                exercise.run(bench, given);
            } catch (Impossible e) {
                given.rest(exercise.checks(), e.result(), e.getMessage());
            } catch (Declined | RemoteFailure.Rejected | RemoteFailure.Unreadable e) {
                given.rest(exercise.checks(), Result.FAILED, e.getMessage());
            } catch (RemoteFailure | StoreFailure e) {
                if (first) {
                    throw e;
                }
                return false;
            } catch (OutOfTime e) {
                given.rest(exercise.checks(), Result.SKIPPED, "there was no time for it: raise PARLEY_TIME_BUDGET");
                return first;
            }
            return true;
        }
    }
}
