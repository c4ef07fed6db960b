package dev.parley.tools;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code ./parley checklist} was asked for.
 *
 * @param url where the function is invoked
 * @param definition file of a definition that the function is held against; empty for its own
 * @param page file that the page is written to
 * @param json whether the result is printed as JSON instead of a table
 */
record ChecklistOptions(URI url, Optional<String> pair, Optional<Path> definition, Optional<Path> page, boolean json) {

    static final String USAGE =
            "./parley checklist [--pair PAIR] [--definition FILE.yaml] [--page FILE.html] [--json] [--url INVOKE_URL]";

    private static final String LOCAL = "http://127.0.0.1:8080/invoke";
    private static final Set<String> NAMES = Set.of("--pair", "--definition", "--page", "--url");

    /**
     * Reads the arguments.
     *
     * @param caller what relative files are below
     * @throws IllegalArgumentException for one that is wrong
     */
    static ChecklistOptions of(List<String> arguments, Map<String, String> environment, Path caller) {
        var values = new HashMap<String, String>();
        var json = false;
        for (var all = arguments.iterator(); all.hasNext(); ) {
            var name = all.next();
            if (name.equals("--json")) {
                json = true;
            } else if (!NAMES.contains(name) || !all.hasNext()) {
                throw new IllegalArgumentException("\"" + name + "\" is no option, or lacks its value");
            } else {
                values.put(name, all.next());
            }
        }
        var url = values.getOrDefault("--url", environment.getOrDefault("PARLEY_INVOKE_URL", LOCAL));
        return new ChecklistOptions(
                address(url),
                Optional.ofNullable(values.get("--pair")),
                Optional.ofNullable(values.get("--definition")).map(caller::resolve),
                Optional.ofNullable(values.get("--page")).map(caller::resolve),
                json);
    }

    private static URI address(String url) {
        if (!url.matches("https?://\\S+")) {
            throw new IllegalArgumentException("\"" + url + "\" is no address of a function");
        }
        return URI.create(url);
    }
}
