package dev.parley.yaml;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names that become part of keys in the store and of file names. */
public final class Names {

    /** What a name looks like. */
    public static final String PATTERN = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    private static final Pattern NAME = Pattern.compile(PATTERN);

    private Names() {}

    public static boolean valid(String name) {
        return NAME.matcher(name).matches();
    }

    /** The name under the key; a name with odd characters is a problem. */
    public static Optional<String> required(YamlMap map, String key, Problems problems) {
        Optional<String> name = map.requiredText(key, "");
        if (name.isPresent() && !valid(name.get())) {
            String wayOut = "use up to 64 letters, digits, dots, hyphens and underscores";
            problems.at(map.lineOf(key), "\"" + name.get() + "\" cannot be a name", wayOut);
        }
        return name;
    }
}
