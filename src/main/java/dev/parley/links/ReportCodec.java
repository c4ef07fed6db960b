package dev.parley.links;

import dev.parley.sync.Report;
import dev.parley.sync.Report.Counts;
import dev.parley.sync.Report.Note;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A report as a map: an item of its own when finished, a part of the run's item before. */
final class ReportCodec {

    private static final String RUN = "r";
    private static final String KIND = "k";
    private static final String STARTED = "s";
    private static final String FINISHED = "f";
    private static final String COUNTS = "c";
    private static final String CALLS = "a";
    private static final String NOTES = "n";
    private static final String BRAKE = "b";

    private ReportCodec() {}

    static AttributeValue encode(Report report) {
        Map<String, AttributeValue> parts = new HashMap<>();
        parts.put(RUN, Values.of(report.run()));
        parts.put(KIND, Values.of(report.kind()));
        parts.put(STARTED, Values.of(report.started()));
        report.finished().ifPresent(finished -> parts.put(FINISHED, Values.of(finished)));
        parts.put(COUNTS, counts(report.counts()));
        parts.put(CALLS, numbers(report.remoteCalls(), report.storeReads(), report.storeWrites()));
        parts.put(NOTES, Values.list(report.notes(), ReportCodec::note));
        report.brake().ifPresent(brake -> parts.put(BRAKE, BrakeCodec.encode(brake)));
        return AttributeValue.fromM(parts);
    }

    static Report decode(AttributeValue value) {
        Item parts = new Item(value.m());
        List<Long> calls = numbers(parts.must(CALLS));
        return new Report(
                Values.text(parts.must(RUN)),
                Values.text(parts.must(KIND)),
                Values.time(parts.must(STARTED)),
                parts.time(FINISHED),
                counts(parts.must(COUNTS)),
                calls.get(0),
                calls.get(1),
                calls.get(2),
                parts.must(NOTES).l().stream().map(ReportCodec::note).toList(),
                parts.value(BRAKE).map(BrakeCodec::decode));
    }

    private static AttributeValue counts(Counts counts) {
        return numbers(
                counts.read(),
                counts.matched(),
                counts.linked(),
                counts.createdLeft(),
                counts.createdRight(),
                counts.updatedLeft(),
                counts.updatedRight(),
                counts.unchanged(),
                counts.conflicts(),
                counts.problems(),
                counts.due(),
                counts.unlinked());
    }

    private static Counts counts(AttributeValue value) {
        List<Long> n = numbers(value);
        return new Counts(
                n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5), n.get(6), n.get(7), n.get(8), n.get(9),
                n.get(10), n.get(11));
    }

    private static AttributeValue numbers(Long... numbers) {
        return Values.list(List.of(numbers), Values::of);
    }

    private static List<Long> numbers(AttributeValue value) {
        return value.l().stream().map(Values::number).toList();
    }

    private static AttributeValue note(Note note) {
        return AttributeValue.fromL(List.of(
                Values.of(note.at()),
                Values.of(note.left()),
                Values.of(note.right()),
                Values.of(note.done()),
                Values.of(note.reason())));
    }

    private static Note note(AttributeValue value) {
        List<AttributeValue> parts = value.l();
        return new Note(
                Values.time(parts.get(0)),
                Values.text(parts.get(1)),
                Values.text(parts.get(2)),
                Values.text(parts.get(3)),
                Values.text(parts.get(4)));
    }
}
