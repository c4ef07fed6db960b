package dev.parley.document.source;

import java.util.ArrayList;
import java.util.List;

/** A text cut into lines at CRLF, LF and CR. */
final class Lines {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<Line> all = new ArrayList<>();
    private final boolean marked;
    private int crlf;
    private int lf;
    private int cr;

    private Lines(boolean marked) {
        this.marked = marked;
    }

    /** A byte order mark at the beginning belongs to no line. */
    static Lines of(String text) {
        Lines lines = new Lines(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK);
        char[] characters = text.toCharArray();
        int start = lines.marked ? 1 : 0;
        for (int at = start; at < characters.length; at++) {
            if (characters[at] == '\r' || characters[at] == '\n') {
                lines.add(text.substring(start, at));
                at += lines.countEnd(text, at);
                start = at + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }

    private void add(String text) {
        all.add(new Line(all.size() + 1, text));
    }

    /** @return how many characters beyond the first the line end has */
    private int countEnd(String text, int at) {
        if (text.charAt(at) == '\n') {
            lf++;
            return 0;
        }
        if (at + 1 < text.length() && text.charAt(at + 1) == '\n') {
            crlf++;
            return 1;
        }
        cr++;
        return 0;
    }

    /** True where a byte order mark stands at the beginning. */
    boolean marked() {
        return marked;
    }

    List<Line> all() {
        return all;
    }

    /** The one most lines have; CRLF, as in the public documents, where none is in front. */
    LineEnd lineEnd() {
        return lf > crlf ? LineEnd.LF : LineEnd.CRLF;
    }

    /** False where the last line has no line end, as in a text that was cut. */
    boolean ended() {
        return all.size() == crlf + lf + cr;
    }

    boolean alike() {
        return cr == 0 && (lf == 0 || crlf == 0);
    }

    String counts() {
        return crlf + " CRLF, " + lf + " LF, " + cr + " CR";
    }

    /** How many line ends follow the last line that is not blank; all of them where every line is. */
    int lastLineEnds() {
        int last = all.size() - 1;
        while (last > 0 && all.get(last).blank()) {
            last--;
        }
        return crlf + lf + cr - Math.max(last, 0);
    }
}
