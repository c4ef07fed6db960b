package dev.parley.playground.front;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

/** The files of the page, from the class path. */
final class Page {

    private static final String ROOT = "/dev/parley/playground/page/";
    private static final Pattern FILE = Pattern.compile("/(?:([a-z]+/)*[a-z][a-z-]*\\.(html|css|js|svg))?");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");
    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Page() {}

    /** The file at that path, {@code /} being {@code /index.html}; 404 if there is none. */
    static Reply at(String path) throws IOException {
        var file = path.equals("/") ? "/index.html" : path;
        if (!FILE.matcher(file).matches()) {
            return Reply.message(404, "Not Found");
        }
        try (var content = Page.class.getResourceAsStream(ROOT + file.substring(1))) {
            if (content == null) {
                return Reply.message(404, "Not Found");
            }
            var type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
            return new Reply(
                    200,
                    Map.of("Content-Type", type, "Cache-Control", "no-cache", "Content-Security-Policy", POLICY),
                    content.readAllBytes());
        }
    }
}
