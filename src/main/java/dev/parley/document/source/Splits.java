package dev.parley.document.source;

import java.util.ArrayList;
import java.util.List;

/** The ways to cut a text in two at {@code to}; in the public documents there is only one in a title or heading. */
final class Splits {

    private static final int AT_MOST = 16;

    /** What stands before and behind. */
    record Split(String before, String behind) {}

    private Splits() {}

    /** The first few, in order. */
    static List<Split> of(String text) {
        List<Split> splits = new ArrayList<>();
        int at = text.indexOf(Sentences.TO);
        while (at >= 0 && splits.size() < AT_MOST) {
            splits.add(new Split(text.substring(0, at), text.substring(at + Sentences.TO.length())));
            at = text.indexOf(Sentences.TO, at + 1);
        }
        return splits;
    }
}
