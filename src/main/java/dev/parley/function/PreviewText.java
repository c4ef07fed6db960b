package dev.parley.function;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Pair;
import dev.parley.dataflow.Side;
import dev.parley.sync.DeedCounts;
import dev.parley.sync.Preview;
import dev.parley.sync.Preview.Shown;
import dev.parley.sync.Preview.Trouble;
import dev.parley.sync.Problem.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A preview for whoever keeps the records, as Markdown: counts in sentences, ids to look up, no values. */
final class PreviewText {

    private final Dataflow dataflow;
    private final Set<String> asked;
    private final Preview preview;
    private final int most;
    private final StringBuilder text = new StringBuilder();

    /** @param most deeds and troubles of a pair that are listed one by one */
    private PreviewText(Dataflow dataflow, Set<String> asked, Preview preview, int most) {
        this.dataflow = dataflow;
        this.asked = asked;
        this.preview = preview;
        this.most = most;
    }

    /** @param asked pairs the preview was asked for; records of others may be in it, which would be brought along */
    static String of(Dataflow dataflow, Set<String> asked, Preview preview, int most) {
        return new PreviewText(dataflow, asked, preview, most).text();
    }

    private String text() {
        line("# What would be done: " + label(Side.LEFT) + " and " + label(Side.RIGHT));
        line("Nothing has been written, neither to a system nor to Parley's own table.");
        if (!preview.complete()) {
            line("**There was no time to look at everything: the numbers are too small, and nothing can be approved.**"
                    + " Ask for one pair, or raise PARLEY_TIME_BUDGET.");
        }
        preview.pairs().forEach((name, of) -> {
            if (asked.contains(name) || !of.isNothing()) {
                pair(dataflow.pair(name).orElseThrow(), of);
            }
        });
        preview.hash().ifPresent(this::approval);
        return text.toString();
    }

    private void pair(Pair pair, Preview.Of of) {
        line("## " + pair.name() + ": " + end(pair, Side.LEFT) + ", " + end(pair, Side.RIGHT));
        List<String> sentences = new ArrayList<>();
        DeedCounts deeds = of.deeds();
        say(sentences, deeds.linked(), "recognised on both sides: **will be linked**");
        for (Side side : Side.values()) {
            boolean left = side == Side.LEFT;
            String where = " in " + label(side) + "**";
            say(sentences, left ? deeds.createdLeft() : deeds.createdRight(), "new: **will be created" + where);
            say(sentences, left ? deeds.updatedLeft() : deeds.updatedRight(), "**will be changed" + where);
            say(sentences, left ? deeds.removedLeft() : deeds.removedRight(), "**will be deleted or archived" + where);
        }
        say(sentences, deeds.retired(), "gone on one side: their link **will end**");
        say(sentences, of.of(Code.AMBIGUOUS), "**ambiguous**: several could be the counterpart, so none is linked");
        say(sentences, of.of(Code.UNRESOLVED_REFERENCE), "**waiting** for a record they refer to");
        say(sentences, of.conflicts(), "differ on both sides: **a person has to decide**");
        long others = of.problems() - of.of(Code.AMBIGUOUS) - of.of(Code.UNRESOLVED_REFERENCE) - of.conflicts();
        say(sentences, others, "cannot be synchronised as they are: see below");
        line(sentences.isEmpty() ? "Nothing is to be done." : String.join("\n", sentences));
        deeds(pair);
        troubles(of.troubles());
    }

    private static void say(List<String> sentences, long count, String what) {
        if (count > 0) {
            sentences.add("- " + count + (count == 1 ? " record, " : " records, ") + what);
        }
    }

    private void deeds(Pair pair) {
        List<Shown> shown = preview.first().stream()
                .filter(deed -> deed.pair().equals(pair.name()))
                .limit(most)
                .toList();
        if (!shown.isEmpty()) {
            line("| | " + label(Side.LEFT) + " | " + label(Side.RIGHT) + " | properties |\n|---|---|---|---|\n"
                    + shown.stream().map(PreviewText::row).collect(Collectors.joining("\n")));
        }
    }

    private static String row(Shown deed) {
        return "| " + deed.kind() + " | " + cell(deed.left()) + " | " + cell(deed.right()) + " | " + deed.properties()
                + " |";
    }

    private void troubles(List<Trouble> troubles) {
        if (!troubles.isEmpty()) {
            line("To be looked at:");
            line(troubles.stream().limit(most).map(PreviewText::trouble).collect(Collectors.joining("\n")));
        }
        if (troubles.size() > most) {
            line("… and " + (troubles.size() - most) + " more.");
        }
    }

    private static String trouble(Trouble trouble) {
        String both = List.of(trouble.left(), trouble.right()).stream()
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(", "));
        return "- " + both + ": " + trouble.message() + " (" + trouble.code() + ")";
    }

    private void approval(String hash) {
        line("## If that is right");
        line("Approve exactly this; if anything has changed until then, nothing is done:");
        line("    {\"action\":\"approve\"" + ofOne() + ",\"hash\":\"" + hash + "\"}");
    }

    /** An approval names the pair that its preview named. */
    private String ofOne() {
        Optional<String> one = asked.size() == 1 && dataflow.pairs().size() > 1
                ? asked.stream().findFirst()
                : Optional.empty();
        return one.map(pair -> ",\"pair\":\"" + pair + "\"").orElse("");
    }

    private String label(Side side) {
        return dataflow.end(side).label();
    }

    private String end(Pair pair, Side side) {
        return pair.end(side).datatype() + " in " + label(side);
    }

    /** An id, or that the record is still to be made. */
    private static String cell(String id) {
        return id.isEmpty() ? "*new*" : id.replace("|", "\\|");
    }

    private void line(String paragraph) {
        text.append(paragraph).append("\n\n");
    }
}
