package dev.parley.links;

import dev.parley.dataflow.Side;
import dev.parley.sync.Entry;
import dev.parley.sync.Link;
import dev.parley.sync.PairKey;
import dev.parley.sync.Problem;
import dev.parley.sync.Refusals;
import dev.parley.sync.Written;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes to a single item: intents, settlements, problems. */
final class RecordWrites {

    private static final String NO_LIVE_INTENT = "attribute_not_exists(#i) OR #i.#e <= :now OR #i.#id = :intent";

    private final Table table;
    private final MarkHints hints;
    private final Clock clock;
    private final RandomGenerator random;

    RecordWrites(Table table, MarkHints hints, Clock clock, RandomGenerator random) {
        this.table = table;
        this.hints = hints;
        this.clock = clock;
        this.random = random;
    }

    Written<Link> intend(PairKey pair, Link before, Link.Intent intent) {
        Link after = before.withIntent(Optional.of(intent));
        return replace("intend", pair, before, after, write -> write.when(NO_LIVE_INTENT)
                .bind("now", Values.of(clock.instant()))
                .bind("intent", Values.of(intent.id()))
                .set(Attr.INTENT, LinkCodec.intent(intent)));
    }

    Written<Link> settle(PairKey pair, Link before, Link settled) {
        Link after = settled.withIntent(Optional.empty());
        return replace("settle", pair, before, after, write -> LinkCodec.set(write, after));
    }

    private Written<Link> replace(String operation, PairKey pair, Link before, Link after, Consumer<Write> effect) {
        if (LinkCodec.tooLarge(after)) {
            return Refusals.because(Refusals.TOO_LARGE);
        }
        Attempt attempt = new Attempt(operation).record(record(pair, before, LinkWrites.nextOf(after), effect));
        Optional<Attempt.Failure> failure = attempt.make(table);
        hints.saw(pair, before.left(), attempt.mark(0));
        return failure.map(met -> refused(before, met))
                .orElseGet(() -> new Written.Done<>(after.atVersion(before.version() + 1)));
    }

    private static Written<Link> refused(Link before, Attempt.Failure failure) {
        return LinkWrites.<Link>refused(before, failure.met()).orElseGet(() -> Refusals.because(Refusals.WRITING));
    }

    private RecordWrite record(PairKey pair, Link before, Optional<Instant> next, Consumer<Write> effect) {
        return new RecordWrite(
                pair, Side.LEFT, before.left(), before.version(), hints.of(pair, before.left()), next, tokened(effect));
    }

    /** Lets {@link Table} recognise our own write when its answer was lost and the SDK sent it again. */
    private Consumer<Write> tokened(Consumer<Write> effect) {
        AttributeValue token = Values.of(Long.toHexString(random.nextLong()));
        return write -> effect.accept(write.set(Attr.TOKEN, token));
    }

    Written<Entry> note(PairKey pair, Entry before, Optional<Problem> problem) {
        return before.link().isPresent()
                ? noteLink(pair, before, before.link().get(), problem)
                : noteRecord(pair, before, problem);
    }

    private Written<Entry> noteLink(PairKey pair, Entry before, Link link, Optional<Problem> problem) {
        Link after = link.withProblem(problem);
        Attempt attempt = new Attempt("note").record(record(pair, link, LinkWrites.nextOf(after), noting(problem)));
        Optional<Attempt.Failure> failure = attempt.make(table);
        hints.saw(pair, link.left(), attempt.mark(0));
        if (failure.isPresent()) {
            return LinkWrites.<Entry>refused(link, failure.get().met())
                    .orElseGet(() -> Refusals.because(Refusals.CHANGED));
        }
        boolean left = before.side() == Side.LEFT;
        return new Written.Done<>(new Entry(
                before.side(),
                before.id(),
                before.state(),
                left ? link.version() + 1 : before.version(),
                before.other(),
                Optional.of(after.atVersion(link.version() + 1)),
                before.claim(),
                problem,
                left ? attempt.mark(0) : before.due()));
    }

    private Written<Entry> noteRecord(PairKey pair, Entry before, Optional<Problem> problem) {
        Attempt attempt = new Attempt("note").record(noted(pair, before, problem));
        Optional<Attempt.Failure> failure = attempt.make(table);
        if (failure.isPresent()) {
            Item met = failure.get().met();
            return Refusals.changed(before, EntryCodec.decode(before.side(), before.id(), met, Optional.empty()));
        }
        return new Written.Done<>(new Entry(
                before.side(),
                before.id(),
                before.state(),
                before.version() + 1,
                before.other(),
                Optional.empty(),
                before.claim(),
                problem,
                attempt.mark(0)));
    }

    private RecordWrite noted(PairKey pair, Entry before, Optional<Problem> problem) {
        return new RecordWrite(
                pair,
                before.side(),
                before.id(),
                before.version(),
                before.due(),
                RecordWrite.next(problem, before.claim().map(claim -> claim.expiry())),
                tokened(noting(problem)));
    }

    private static Consumer<Write> noting(Optional<Problem> problem) {
        return write -> write.set(Attr.PROBLEM, problem.map(ProblemCodec::encode));
    }
}
