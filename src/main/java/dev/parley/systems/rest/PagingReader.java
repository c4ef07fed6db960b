package dev.parley.systems.rest;

import dev.parley.systems.rest.Paging.Style;
import dev.parley.yaml.Scalars;
import dev.parley.yaml.Section;
import java.util.List;
import java.util.Optional;

/** Reads how lists are handed out in parts; what makes no sense beside the style is a problem. */
final class PagingReader {

    private static final int SIZE = 100;

    private PagingReader() {}

    static Optional<Paging> read(Conventions conventions) {
        return conventions.where("paging").section("paging").map(PagingReader::paging);
    }

    private static Paging paging(Section given) {
        Style style = given.choice("style", Style.PAGE);
        boolean counted = style == Style.PAGE || style == Style.OFFSET;
        if (given.has("style")) {
            fits(given, style, counted);
        }
        return new Paging(
                style,
                given.text("parameter"),
                given.text("sizeParameter"),
                given.number("size", SIZE),
                given.number("first", 1),
                given.path("total"),
                given.path("next"),
                given.path("more"),
                given.text("header"));
    }

    private static void fits(Section given, Style style, boolean counted) {
        only(given, style, List.of("first"), style == Style.PAGE);
        only(given, style, List.of("total"), counted);
        only(given, style, List.of("next", "header"), !counted);
        only(given, style, List.of("more"), style == Style.CURSOR);
        only(given, style, List.of("parameter"), style != Style.LINK);
        if (style != Style.LINK && !given.has("parameter")) {
            given.problem("style", "no parameter names the part that is asked for", "add \"parameter\"");
        }
        if (!counted && given.has("next") == given.has("header")) {
            String wayOut = "say where it stands: \"next\" in the body, or \"header\"";
            given.problem("style", "the next part is to be found in one place", wayOut);
        }
    }

    private static void only(Section given, Style style, List<String> keys, boolean possible) {
        keys.stream()
                .filter(key -> !possible && given.has(key))
                .forEach(key -> given.problem(
                        key, "\"" + key + "\" means nothing with style " + Scalars.word(style), "remove it"));
    }
}
