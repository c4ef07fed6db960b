package dev.parley.dataflow;

import dev.parley.dataflow.Brakes.Limit;
import dev.parley.yaml.Problems;
import dev.parley.yaml.YamlMap;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code brakes: { changes: 30%, deletes: 10%, atLeast: 20 }}; what is not said has its default. */
final class BrakesReader {

    static final String KEY = "brakes";
    static final String SHARE = "(\\d{1,2}|100) ?%";
    static final String AMOUNT = "\\d{1,9}";

    private static final Pattern PERCENT = Pattern.compile(SHARE);
    private static final Pattern NUMBER = Pattern.compile(AMOUNT);
    private static final String LIMITS = "write a share of the links (30%), a number of records (500) or off";

    private final YamlMap pair;
    private final Problems problems;

    BrakesReader(YamlMap pair, Problems problems) {
        this.pair = pair;
        this.problems = problems;
    }

    Brakes read() {
        return pair.node(KEY)
                .flatMap(node -> YamlMap.of(node, "\"" + KEY + "\"", problems))
                .map(map -> read(map.allow(PolicyKeys.BRAKES)))
                .orElse(Brakes.DEFAULTS);
    }

    private Brakes read(YamlMap map) {
        return new Brakes(
                limit(map, "changes").orElse(Brakes.DEFAULTS.changes()),
                limit(map, "deletes").orElse(Brakes.DEFAULTS.deletes()),
                number(map).orElse(Brakes.DEFAULTS.atLeast()));
    }

    private Optional<Limit> limit(YamlMap map, String key) {
        Optional<String> text = map.text(key).map(String::strip);
        Optional<Limit> limit = text.flatMap(BrakesReader::limit);
        if (text.isPresent() && limit.isEmpty()) {
            problems.at(map.lineOf(key), "\"" + key + "\" of the brakes is no limit", LIMITS);
        }
        return limit;
    }

    private static Optional<Limit> limit(String text) {
        Matcher percent = PERCENT.matcher(text);
        if (percent.matches()) {
            return Optional.of(Limit.percent(Long.parseLong(percent.group(1))));
        }
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(Limit.number(Long.parseLong(text)));
        }
        return text.equals("off") ? Optional.of(Limit.OFF) : Optional.empty();
    }

    private Optional<Long> number(YamlMap map) {
        Optional<String> text = map.text("atLeast").map(String::strip);
        boolean fits = text.filter(given -> NUMBER.matcher(given).matches()).isPresent();
        if (text.isPresent() && !fits) {
            problems.at(map.lineOf("atLeast"), "\"atLeast\" is no number", "write how many never brake, such as 20");
        }
        return fits ? text.map(Long::parseLong) : Optional.empty();
    }
}
