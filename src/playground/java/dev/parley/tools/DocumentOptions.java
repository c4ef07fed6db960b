package dev.parley.tools;

import dev.parley.document.words.Form;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What is to be written as a document, and how.
 *
 * @param source name of a dataflow, or a file with a definition
 * @param form the one named, else by the name of the file to be written
 * @param definitions a folder of the user's own definitions and systems
 * @param out the file to write, else standard output
 */
record DocumentOptions(String source, Optional<Form> form, Optional<Path> definitions, Optional<Path> out) {

    static final String USAGE =
            """
            ./parley document [DATAFLOW|FILE.yaml] [--format md|rst] [--definitions FOLDER] [--out FILE]
              DATAFLOW              the name of a dataflow (powerofficego-shopify)
              FILE.yaml             a definition anywhere else
              --format md|rst       Markdown (the usual) or reStructuredText; --out FILE.rst says the same
              --definitions FOLDER  your own dataflows/*.yaml and systems/*.yaml, beside the shipped ones
              --out FILE            where to write it; without, it is printed""";

    private static final DocumentOptions USUAL =
            new DocumentOptions("powerofficego-shopify", Optional.empty(), Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if an argument is unknown, has no value or one that cannot be */
    static DocumentOptions of(List<String> arguments) {
        var options = USUAL;
        var named = false;
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var argument = rest.next();
            switch (argument) {
                case "--format" -> options = options.in(form(text(argument, rest)));
                case "--definitions" -> options = options.beside(Path.of(text(argument, rest)));
                case "--out" -> options = options.to(Path.of(text(argument, rest)));
                default -> {
                    if (named || argument.startsWith("-")) {
                        throw new IllegalArgumentException("unknown argument " + argument);
                    }
                    named = true;
                    options = new DocumentOptions(argument, options.form, options.definitions, options.out);
                }
            }
        }
        return options;
    }

    /** These, with a folder of definitions if they name none. */
    DocumentOptions orDefinitions(Optional<Path> folder) {
        return new DocumentOptions(source, form, definitions.or(() -> folder), out);
    }

    /** Relative files and folders are below the one given. */
    DocumentOptions from(Path caller) {
        var file = isFile() ? caller.resolve(source).toString() : source;
        return new DocumentOptions(file, form, definitions.map(caller::resolve), out.map(caller::resolve));
    }

    boolean isFile() {
        return source.endsWith(".yaml");
    }

    Form chosen() {
        return form.or(() -> out.map(file -> file.toString().replaceFirst(".*\\.", ""))
                        .flatMap(Form::named))
                .orElse(Form.MARKDOWN);
    }

    private DocumentOptions in(Form chosen) {
        return new DocumentOptions(source, Optional.of(chosen), definitions, out);
    }

    private DocumentOptions beside(Path folder) {
        return new DocumentOptions(source, form, Optional.of(folder), out);
    }

    private DocumentOptions to(Path file) {
        return new DocumentOptions(source, form, definitions, Optional.of(file));
    }

    private static Form form(String name) {
        return Form.named(name)
                .orElseThrow(() -> new IllegalArgumentException("--format takes md or rst, not " + name));
    }

    private static String text(String name, Iterator<String> rest) {
        var text = rest.hasNext() ? rest.next() : "";
        if (text.isEmpty() || text.startsWith("-")) {
            throw new IllegalArgumentException(name + " takes a name");
        }
        return text;
    }
}
