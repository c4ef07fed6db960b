package dev.parley.systems.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.yaml.Form;
import dev.parley.yaml.Key;
import dev.parley.yaml.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference of system files must say what the reader does. */
final class SystemPageTest {

    private static final Path PAGE = Path.of("docs/reference/system.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Za-z]+)`(?:, `([A-Za-z]+)`)* \\| ([^|]*) \\|");

    @Test
    void everyKeyStandsInTheSectionOfItsMappingWithItsDefault() throws IOException {
        Map<String, String> sections = sections();

        for (Keys keys : mappings()) {
            String section = sections.get(keys.what());
            assertThat(section).as("a section <a id=\"%s\">", keys.what()).isNotNull();
            for (Key key : keys.all()) {
                if (keys.equals(ConventionKeys.ALL) || !ConventionKeys.ALL.all().contains(key)) {
                    String preset = key.required() ? "required" : key.preset();
                    assertThat(rows(section))
                            .as("%s of %s", key.name(), keys.what())
                            .anySatisfy(row -> {
                                assertThat(names(row)).contains(key.name());
                                assertThat(row.group(3).replace("`", "")).isEqualTo(preset.replace("`", ""));
                            });
                }
            }
        }
    }

    @Test
    void everyRowIsAKey() throws IOException {
        Map<String, String> sections = sections();

        for (Keys keys : mappings()) {
            Set<String> names = rows(sections.get(keys.what())).stream()
                    .flatMap(row -> names(row).stream())
                    .collect(Collectors.toSet());
            assertThat(keys.names()).as(keys.what()).containsAll(names);
        }
    }

    @Test
    void everyWordOfAChoiceIsExplained() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(mappings().stream()
                        .flatMap(keys -> keys.all().stream())
                        .map(Key::form)
                        .flatMap(form -> form instanceof Form.Choice choice ? choice.words().stream() : Stream.empty()))
                .allSatisfy(word -> assertThat(page).contains("`" + word + "`"));
    }

    @Test
    void itsExampleIsASystem() throws IOException {
        String page = Files.readString(PAGE);
        String example = page.substring(page.indexOf("```yaml\n") + "```yaml\n".length());

        RestDefinition read = SystemReader.read("acme", example.substring(0, example.indexOf("```")));

        assertThat(read.datatypes()).containsOnlyKeys("Customer", "Contact", "Order");
    }

    /** The text behind each anchor, up to the next one. */
    private static Map<String, String> sections() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        for (String part : Files.readString(PAGE).split("<a id=\"")) {
            int end = part.indexOf("\"></a>");
            if (end > 0) {
                sections.put(part.substring(0, end), part.substring(end));
            }
        }
        return sections;
    }

    private static List<MatchResult> rows(String section) {
        return ROW.matcher(section).results().toList();
    }

    /** The names in the first cell of a row. */
    private static Set<String> names(MatchResult row) {
        String cell = row.group().substring(1, row.group().indexOf('|', 1));
        return Pattern.compile("`([A-Za-z]+)`")
                .matcher(cell)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** Every mapping that may stand in a system file; the conventions as one of their own. */
    private static Set<Keys> mappings() {
        Set<Keys> found = new LinkedHashSet<>(Set.of(ConventionKeys.ALL));
        Deque<Keys> open = new ArrayDeque<>(List.of(SystemKeys.SYSTEM));
        while (!open.isEmpty()) {
            Keys keys = open.remove();
            if (found.add(keys)) {
                keys.all().forEach(key -> inside(key.form()).forEach(open::add));
            }
        }
        return found;
    }

    private static Stream<Keys> inside(Form form) {
        if (form instanceof Form.Mapping mapping) {
            return Stream.of(mapping.keys());
        }
        if (form instanceof Form.Short shortened) {
            return Stream.of(shortened.keys());
        }
        if (form instanceof Form.Entries entries) {
            return inside(entries.value());
        }
        return form instanceof Form.Items items ? inside(items.item()) : Stream.empty();
    }
}
