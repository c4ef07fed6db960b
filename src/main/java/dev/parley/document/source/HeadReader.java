package dev.parley.document.source;

import dev.parley.document.source.Splits.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads what stands before the first section: title, stamp and introduction. */
final class HeadReader {

    private final FileName file;
    private final Leftovers leftovers;
    private final List<Line> bars = new ArrayList<>();
    private Title title;
    private Stamp stamp;
    private Introduction introduction;
    private boolean paragraph;

    HeadReader(FileName file, Leftovers leftovers) {
        this.file = file;
        this.leftovers = leftovers;
    }

    void read(List<Line> lines) {
        for (Line line : lines) {
            if (line.blank()) {
                continue;
            }
            if (introduction == null) {
                beforeIntroduction(line);
            } else {
                introduction(line);
            }
        }
        titleBars();
        noteMissing();
    }

    Optional<Title> title() {
        return Optional.ofNullable(title);
    }

    Optional<Stamp> stamp() {
        return Optional.ofNullable(stamp);
    }

    Optional<Introduction> introduction() {
        return Optional.ofNullable(introduction);
    }

    private void beforeIntroduction(Line line) {
        if (line.bar('=')) {
            bars.add(line);
        } else if (Headings.isIntroduction(line.text())) {
            introduction = new Introduction(line.number(), form(line), "");
        } else if (line.text().startsWith(SourceWriter.STAMP)) {
            stamp(line);
        } else if (title == null) {
            readTitle(line);
        } else {
            unknown(line);
        }
    }

    private static Introduction.Form form(Line line) {
        return Arrays.stream(Introduction.Form.values())
                .filter(form -> line.is(form.heading()))
                .findFirst()
                .orElseThrow();
    }

    private void stamp(Line line) {
        if (stamp == null) {
            stamp = new Stamp(line.number(), line.text().substring(SourceWriter.STAMP.length()));
        } else {
            unknown(line);
        }
    }

    private void readTitle(Line line) {
        String text = line.text();
        List<Split> splits =
                text.endsWith(Title.END) ? Splits.of(text.substring(0, text.length() - Title.END.length())) : List.of();
        if (splits.isEmpty()) {
            unknown(line);
            return;
        }
        Split split = splits.stream()
                .filter(way -> file.slugs(way.before(), way.behind()).isPresent())
                .findFirst()
                .orElse(splits.get(0));
        title = new Title(line.number(), split.before(), split.behind());
    }

    private void introduction(Line line) {
        if (line.number() == introduction.line() + 1 && line.bar('-')) {
            leftovers.leaveUnless(line, SourceWriter.INTRODUCTION_BAR, Remark.VARIANT);
        } else if (!paragraph) {
            introduction = new Introduction(introduction.line(), introduction.form(), line.text());
            paragraph = true;
        } else {
            unknown(line);
        }
    }

    private void titleBars() {
        String usual = title == null ? "" : SourceWriter.bar("=", title.text());
        for (int at = 0; at < bars.size(); at++) {
            if (at < 2 && title != null) {
                leftovers.leaveUnless(bars.get(at), usual, Remark.VARIANT);
            } else {
                unknown(bars.get(at));
            }
        }
    }

    private void unknown(Line line) {
        leftovers.leave(line, Remark.UNKNOWN_LINE, "before the sections: neither title, stamp nor introduction");
    }

    private void noteMissing() {
        if (title == null) {
            leftovers.note(0, Remark.NO_TITLE, "there is no title \"… to … Dataflow\"");
        }
        if (stamp == null) {
            leftovers.note(0, Remark.NO_STAMP, "there is no line \"Generated: …\"");
        }
        if (introduction == null) {
            leftovers.note(0, Remark.NO_INTRODUCTION, "there is no introduction");
        }
    }
}
