package dev.parley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The templates that are deployed together, as text and as data. */
record Stacks(Map<String, String> texts, Map<String, CloudTemplate> templates) {

    static final Path FOLDER = Path.of("infra");
    static final String ROOT = "template.yaml";
    static final String DATAFLOW = "dataflow.yaml";
    static final String WATCH = "watch.yaml";

    static Stacks shipped() {
        Map<String, String> texts = new LinkedHashMap<>();
        try {
            for (String file : List.of(ROOT, DATAFLOW, WATCH)) {
                texts.put(file, Files.readString(FOLDER.resolve(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(texts);
    }

    private static Stacks of(Map<String, String> texts) {
        Map<String, CloudTemplate> templates = new LinkedHashMap<>();
        texts.forEach((file, text) -> templates.put(file, CloudTemplate.of(file, text)));
        return new Stacks(texts, templates);
    }

    /** The same with one passage replaced, wherever it stands in that file. */
    Stacks with(String file, String from, String to) {
        assertThat(texts.get(file)).as(file).contains(from);
        Map<String, String> changed = new LinkedHashMap<>(texts);
        changed.put(file, texts.get(file).replace(from, to));
        return of(changed);
    }

    CloudTemplate root() {
        return templates.get(ROOT);
    }

    CloudTemplate dataflow() {
        return templates.get(DATAFLOW);
    }

    CloudTemplate watch() {
        return templates.get(WATCH);
    }

    Collection<CloudTemplate> all() {
        return templates.values();
    }
}
