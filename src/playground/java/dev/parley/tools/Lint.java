package dev.parley.tools;

import dev.parley.dataflow.DefinitionReader;
import dev.parley.dataflow.Definitions;
import dev.parley.dataflow.Located;
import dev.parley.document.Finding;
import dev.parley.document.Finding.Weight;
import dev.parley.document.lint.Linter;
import dev.parley.function.SystemsCatalog;
import dev.parley.systems.Systems;
import dev.parley.systems.rest.SystemFiles;
import dev.parley.yaml.DefinitionException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks definitions over: what the reader refuses, and what it lets pass. {@code ./parley lint} calls it. */
public final class Lint {

    private static final String SUFFIX = ".yaml";

    private final Optional<Path> folder;
    private final SystemsCatalog catalog;
    private final List<Finding> found = new ArrayList<>();

    private Lint(Optional<Path> folder) {
        this.folder = folder;
        this.catalog = new SystemsCatalog(
                Systems.builtInAnd(folder.map(SystemFiles::in).orElse(List.of())));
    }

    /** Exits with 0 when nobody has to do anything, 1 when somebody has, and 2 when an argument is wrong. */
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        var caller = Path.of(System.getProperty("parley.caller", ""));
        System.exit(run(List.of(arguments), System.getenv(), caller, out, err));
    }

    /**
     * Does what the command does, but answers with the exit code.
     *
     * @param caller what relative files and folders are below
     */
    static int run(
            List<String> arguments, Map<String, String> environment, Path caller, PrintStream out, PrintStream err) {
        try {
            var own = Optional.ofNullable(environment.get("PARLEY_DEFINITIONS"))
                    .filter(text -> !text.isBlank())
                    .map(Path::of);
            var options = LintOptions.of(arguments).orDefinitions(own).from(caller);
            var findings = findings(options, caller);
            out.print(options.json() ? LintOutput.json(findings) : LintOutput.text(findings));
            return findings.stream().allMatch(finding -> finding.weight() == Weight.NOTE) ? 0 : 1;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + "\n" + LintOptions.USAGE);
            return 2;
        } catch (UncheckedIOException e) {
            err.println("A file could not be read: " + e.getCause().getMessage());
            return 1;
        }
    }

    private static List<Finding> findings(LintOptions options, Path caller) {
        var source = options.source();
        var path = source.map(caller::resolve).filter(Files::exists);
        if (source.filter(text -> text.endsWith(SUFFIX)).isPresent() && path.isEmpty()) {
            throw new IllegalArgumentException("there is no file " + source.get());
        }
        var folder = path.filter(Files::isDirectory);
        try {
            var lint = new Lint(folder.or(options::definitions));
            if (folder.isPresent()) {
                lint.files(folder.get());
            } else if (path.isPresent()) {
                lint.file(path.get());
            } else {
                lint.named(source);
            }
            return lint.found;
        } catch (DefinitionException e) {
            // A system that cannot be read: no definition can be.
            return Linter.refused(e);
        }
    }

    /** One dataflow, or all. */
    private void named(Optional<String> name) {
        var definitions = new Definitions(folder, catalog);
        var names = name.map(List::of).orElseGet(() -> List.copyOf(definitions.names()));
        names.forEach(each -> look(each + SUFFIX, () -> definitions.located(each)));
    }

    /** What a folder of definitions holds: beside {@code systems}, or files only. */
    private void files(Path within) {
        var dataflows = within.resolve("dataflows");
        try (Stream<Path> files = Files.list(Files.isDirectory(dataflows) ? dataflows : within)) {
            var yaml = files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
            if (yaml.isEmpty()) {
                throw new IllegalArgumentException("there is no definition in " + within);
            }
            yaml.forEach(this::file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void file(Path file) {
        look(file.toString(), () -> {
            try {
                return DefinitionReader.locate(file.getFileName().toString(), Files.readString(file), catalog);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** One definition that cannot be read does not keep the others from being looked over. */
    private void look(String file, Supplier<Located> definition) {
        try {
            found.addAll(Linter.lint(file, definition.get(), catalog));
        } catch (DefinitionException e) {
            found.addAll(Linter.refused(file, e));
        }
    }
}
