package dev.parley.function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.sync.Report;
import dev.parley.sync.Report.Counts;
import java.util.List;

/** Reports of runs as answers hold them. */
final class ReportJson {

    /** The engine's word for a run that did not begin because another is at work. */
    private static final String BUSY = "busy";

    private ReportJson() {}

    /** What one invocation made of a pair; {@code more} asks for another invocation. */
    static ObjectNode outcome(String pair, Report report) {
        ObjectNode node = Answers.object().put("pair", pair).put("run", report.run());
        node.put("kind", report.kind());
        node.put("finished", report.finished().isPresent());
        node.put("more", report.finished().isEmpty());
        Answers.at(node, "started", report.started());
        Answers.put(node, "ended", report.finished());
        return figures(node, report);
    }

    /** A report of the past. */
    static ObjectNode stored(Report report) {
        ObjectNode node = Answers.object().put("run", report.run()).put("kind", report.kind());
        Answers.at(node, "started", report.started());
        Answers.put(node, "finished", report.finished());
        return figures(node, report);
    }

    static boolean isBusy(Report report) {
        return report.kind().equals(BUSY);
    }

    /** Whether the pair may not write now: it is paused, or waits for an approval. */
    static boolean isHeldBack(Report report) {
        return report.kind().equals("waiting") || report.kind().equals("paused");
    }

    static ObjectNode counts(Counts counts) {
        return Answers.object()
                .put("read", counts.read())
                .put("matched", counts.matched())
                .put("linked", counts.linked())
                .put("createdLeft", counts.createdLeft())
                .put("createdRight", counts.createdRight())
                .put("updatedLeft", counts.updatedLeft())
                .put("updatedRight", counts.updatedRight())
                .put("unchanged", counts.unchanged())
                .put("conflicts", counts.conflicts())
                .put("problems", counts.problems())
                .put("due", counts.due())
                .put("unlinked", counts.unlinked());
    }

    private static ObjectNode figures(ObjectNode node, Report report) {
        node.set("counts", counts(report.counts()));
        node.put("remoteCalls", report.remoteCalls());
        node.put("storeReads", report.storeReads());
        node.put("storeWrites", report.storeWrites());
        notes(node.putArray("notes"), report.notes());
        report.brake().ifPresent(brake -> node.set("brake", PreviewJson.brake(brake)));
        return node;
    }

    private static void notes(ArrayNode array, List<Report.Note> notes) {
        for (Report.Note note : notes) {
            ObjectNode node = array.addObject();
            Answers.at(node, "at", note.at());
            node.put("left", note.left()).put("right", note.right());
            node.put("done", note.done()).put("reason", note.reason());
        }
    }
}
