package dev.parley.links;

import dev.parley.dataflow.Side;
import dev.parley.sync.Links;
import dev.parley.sync.PairKey;
import dev.parley.sync.Refusals;
import dev.parley.sync.Report;
import dev.parley.sync.RunState;
import dev.parley.sync.SeenPage;
import dev.parley.sync.Written;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Run state, seen pages and reports of pairs. */
final class Runs {

    /** Longer than any run lasts. */
    private static final Duration SEEN_KEPT = Duration.ofDays(14);

    private static final Duration REPORTS_KEPT = Duration.ofDays(90);
    private static final String HASHES = "x";
    private static final String HELD = "h";
    private static final String REPORT = "re";

    private final Table table;
    private final Clock clock;
    private final RandomGenerator random;

    Runs(Table table, Clock clock, RandomGenerator random) {
        this.table = table;
        this.clock = clock;
        this.random = random;
    }

    RunState run(PairKey pair) {
        return RunCodec.decode(table.get("run", Keys.run(pair)));
    }

    Written<RunState> save(
            PairKey pair, RunState before, RunState after, Optional<SeenPage> seen, Optional<Report> report) {
        RunState stored = after.atVersion(before.version() + 1);
        Write state = Write.update(Keys.run(pair))
                .whenVersion(before.version())
                .set(Attr.VERSION, Values.of(stored.version()))
                .set(Attr.TOKEN, Values.of(Long.toHexString(random.nextLong())));
        RunCodec.set(state, stored);
        List<Write> writes = new ArrayList<>(List.of(state));
        seen.ifPresent(page -> writes.add(page(pair, page)));
        report.ifPresent(finished -> writes.add(report(pair, finished)));
        return table.write("saveRun", writes).done() ? new Written.Done<>(stored) : Refusals.because(Refusals.CHANGED);
    }

    private Write page(PairKey pair, SeenPage page) {
        ByteBuffer bytes = ByteBuffer.allocate(page.hashes().size() * Long.BYTES);
        page.hashes().forEach(bytes::putLong);
        return expiring(Write.update(Keys.seenPage(pair, page.run(), page.side(), page.page())), SEEN_KEPT)
                .set(HASHES, AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(bytes.array())))
                .set(HELD, Values.<String>list(page.held(), Values::of));
    }

    private Write report(PairKey pair, Report report) {
        return expiring(Write.update(Keys.report(pair, report.run(), report.started())), REPORTS_KEPT)
                .set(REPORT, ReportCodec.encode(report));
    }

    private Write expiring(Write write, Duration kept) {
        return write.set(Attr.TTL, Values.of(clock.instant().plus(kept).getEpochSecond()));
    }

    Links.Seen seen(PairKey pair, String run, Side side) {
        QueryRequest query = unexpired(
                        "pk = :pk AND begins_with(sk, :side)",
                        Map.of(
                                ":pk", Values.of(Keys.seen(pair, run)),
                                ":side", Values.of(Keys.sidePrefix(side)),
                                ":now", now()))
                .build();
        Set<Long> hashes = new HashSet<>();
        List<String> held = new ArrayList<>();
        for (Item item : table.query("seen", query, Integer.MAX_VALUE)) {
            LongBuffer bytes = item.must(HASHES).b().asByteBuffer().asLongBuffer();
            while (bytes.hasRemaining()) {
                hashes.add(bytes.get());
            }
            item.value(HELD).ifPresent(ids -> ids.l().forEach(id -> held.add(Values.text(id))));
        }
        return new Links.Seen(hashes, held);
    }

    List<Report> reports(PairKey pair, int limit) {
        QueryRequest query = unexpired("pk = :pk", Map.of(":pk", Values.of(Keys.reports(pair)), ":now", now()))
                .scanIndexForward(false)
                .limit(limit)
                .build();
        return table.query("reports", query, limit).stream()
                .map(item -> ReportCodec.decode(item.must(REPORT)))
                .toList();
    }

    /** DynamoDB removes expired items late: within days, it says. */
    private static QueryRequest.Builder unexpired(String condition, Map<String, AttributeValue> values) {
        return QueryRequest.builder()
                .consistentRead(true)
                .keyConditionExpression(condition)
                .filterExpression("#ttl > :now")
                .expressionAttributeNames(Map.of("#ttl", Attr.TTL))
                .expressionAttributeValues(values);
    }

    private AttributeValue now() {
        return Values.of(clock.instant().getEpochSecond());
    }
}
