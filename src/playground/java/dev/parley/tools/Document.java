package dev.parley.tools;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.DefinitionReader;
import dev.parley.dataflow.Definitions;
import dev.parley.document.words.Writer;
import dev.parley.function.SystemsCatalog;
import dev.parley.systems.Systems;
import dev.parley.systems.rest.SystemFiles;
import dev.parley.yaml.DefinitionException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes a definition as a document for those whose records it is about. {@code ./parley document} calls it. */
public final class Document {

    private final DocumentOptions options;
    private final SystemsCatalog catalog;

    private Document(DocumentOptions options) {
        this.options = options;
        this.catalog = new SystemsCatalog(
                Systems.builtInAnd(options.definitions().map(SystemFiles::in).orElse(List.of())));
    }

    /** Exits with 0 when it is written, 1 when the definition or a file is at fault, 2 when an argument is. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), System.getenv(), Path.of(System.getProperty("parley.caller", "")), out));
    }

    /**
     * Does what the command does, but answers with the exit code.
     *
     * @param caller what relative files and folders are below
     * @param out takes the document; errors go to standard error
     */
    static int run(List<String> arguments, Map<String, String> environment, Path caller, PrintStream out) {
        try {
            var folder = Optional.ofNullable(environment.get("PARLEY_DEFINITIONS"))
                    .filter(text -> !text.isBlank())
                    .map(Path::of);
            var options = DocumentOptions.of(arguments).orDefinitions(folder).from(caller);
            new Document(options).write(out);
            return 0;
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + DocumentOptions.USAGE);
            return 2;
        } catch (DefinitionException e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println("A file could not be read or written: " + e.getMessage());
            return 1;
        }
    }

    private void write(PrintStream out) throws IOException {
        var text = Writer.document(dataflow(), catalog, options.chosen());
        if (options.out().isPresent()) {
            Files.writeString(options.out().get(), text);
        } else {
            out.print(text);
        }
    }

    private Dataflow dataflow() throws IOException {
        if (!options.isFile()) {
            return new Definitions(options.definitions(), catalog).named(options.source());
        }
        var file = Path.of(options.source());
        return DefinitionReader.read(file.getFileName().toString(), Files.readString(file), catalog);
    }
}
