package dev.parley.document.words;

import dev.parley.mapping.Path;
import dev.parley.yaml.ScalarText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A piece of a sentence or a table, not yet in any form of document. Immutable. */
public record Text(List<Run> runs) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /**
     * Characters that belong together.
     *
     * @param content without line breaks and invisible characters
     * @param name whether it is the name of a property, set apart from the words around it
     */
    public record Run(String content, boolean name) {}

    public Text {
        runs = List.copyOf(runs);
    }

    static Text of(String words) {
        return new Text(List.of(new Run(ScalarText.printable(words), false)));
    }

    static Text of(Path path) {
        return new Text(List.of(new Run(ScalarText.printable(path.text()), true)));
    }

    /** A value as people type it. */
    static Text quoted(String value) {
        return of("“" + value + "”");
    }

    /** @param template words with places {@code {0}}, {@code {1}} … for the parts */
    static Text filled(String template, List<Text> parts) {
        List<Run> runs = new ArrayList<>();
        Matcher places = PLACE.matcher(template);
        int from = 0;
        while (places.find()) {
            runs.add(new Run(template.substring(from, places.start()), false));
            runs.addAll(parts.get(Integer.parseInt(places.group(1))).runs());
            from = places.end();
        }
        runs.add(new Run(template.substring(from), false));
        return new Text(runs.stream().filter(run -> !run.content().isEmpty()).toList());
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    static Text listed(List<Text> texts, String last) {
        return joined(texts, ", ", " " + last + " ");
    }

    static Text joined(List<Text> texts, String between) {
        return joined(texts, between, between);
    }

    private static Text joined(List<Text> texts, String between, String last) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                runs.add(new Run(i == texts.size() - 1 ? last : between, false));
            }
            runs.addAll(texts.get(i).runs());
        }
        return new Text(runs);
    }

    /** Without any form. */
    public String plain() {
        return runs.stream().map(Run::content).collect(Collectors.joining());
    }
}
