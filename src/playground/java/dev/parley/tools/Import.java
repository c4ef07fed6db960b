package dev.parley.tools;

import dev.parley.dataflow.Catalog;
import dev.parley.dataflow.Definitions;
import dev.parley.document.Finding;
import dev.parley.document.intake.Code;
import dev.parley.document.intake.Groups;
import dev.parley.document.intake.Imported;
import dev.parley.document.intake.Importing;
import dev.parley.document.intake.Options;
import dev.parley.document.intake.OwnDocument;
import dev.parley.document.intake.Report;
import dev.parley.function.SystemsCatalog;
import dev.parley.systems.SystemType;
import dev.parley.systems.Systems;
import dev.parley.systems.rest.SystemFiles;
import dev.parley.yaml.DefinitionException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes definitions of dataflow documents. {@code ./parley import} calls it. */
public final class Import {

    private static final int DONE = 0;
    private static final int INCOMPLETE = 1;
    private static final int WRONG_USE = 2;

    private final ImportOptions options;
    private final Importing importing;
    private final ImportSummary summary;
    private boolean incomplete;

    private Import(ImportOptions options, PrintStream out) {
        this.options = options;
        List<SystemType> own = options.definitions().map(SystemFiles::in).orElse(List.of());
        Catalog catalog = new SystemsCatalog(Systems.builtInAnd(own));
        // Those that ship: what the user has under their name may be what is to be replaced.
        Definitions shipped = new Definitions(Optional.empty(), catalog);
        this.importing = new Importing(
                catalog,
                name -> shipped.names().contains(name) ? Optional.of(shipped.named(name)) : Optional.empty(),
                new Options(options.targetLabel(), options.bothWays()));
        this.summary = new ImportSummary(out);
    }

    /** Exits with 1 when something could not be read or written, and with 2 when an argument is wrong. */
    public static void main(String[] arguments) {
        Path caller = Path.of(System.getProperty("parley.caller", ""));
        System.exit(run(List.of(arguments), caller, System.getenv(), System.out));
    }

    static int run(List<String> arguments, Path caller, Map<String, String> environment, PrintStream out) {
        Optional<Path> definitions = Optional.ofNullable(environment.get("PARLEY_DEFINITIONS"))
                .filter(folder -> !folder.isBlank())
                .map(caller::resolve);
        try {
            Import run = new Import(ImportOptions.of(arguments, caller, definitions), out);
            run.all();
            return run.incomplete ? INCOMPLETE : DONE;
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage() + "\n" + ImportOptions.USAGE);
            return WRONG_USE;
        } catch (DefinitionException e) {
            out.println(e.getMessage());
            return INCOMPLETE;
        }
    }

    private void all() {
        ImportFiles files = new ImportFiles(importing);
        options.sources().forEach(files::add);
        Groups groups = Groups.of(files.directions());
        try (InOrder<Made> inOrder = new InOrder<>(this::finish)) {
            groups.all().forEach(group -> begin(files, group, inOrder));
        }
        files.own().forEach(file -> files.document(file).ifPresent(this::own));
        tell(files.unread());
        tell(groups.findings());
        summary.end(files.count(), options.out().toString());
    }

    /** What became of a group: a definition and its report, or a finding. */
    private record Made(Optional<Imported> imported, String report, List<Finding> findings) {}

    /** One dataflow; a document that cannot be read is told of later. */
    private void begin(ImportFiles files, Groups.Group group, InOrder<Made> inOrder) {
        Optional<Importing.Document> document = files.document(group.document().file());
        Optional<Importing.Document> reverse = group.reverse().flatMap(other -> files.document(other.file()));
        if (document.isPresent() && reverse.isPresent() == group.reverse().isPresent()) {
            inOrder.add(() -> make(document.get(), reverse));
        }
    }

    /** Whatever is wrong with one, the others go on. */
    private Made make(Importing.Document document, Optional<Importing.Document> reverse) {
        try {
            Imported imported = importing.of(document, reverse);
            return new Made(Optional.of(imported), Report.of(imported), List.of());
        } catch (RuntimeException e) {
            String message = "it could not be imported: " + e.getClass().getSimpleName();
            Finding finding =
                    ImportFiles.finding(Code.NOT_READ, document.file(), message, "leave it out, and report it");
            return new Made(Optional.empty(), "", List.of(finding));
        }
    }

    private void finish(Made made) {
        made.imported().ifPresent(imported -> write(imported, made.report()));
        tell(made.findings());
    }

    private void own(Importing.Document document) {
        OwnDocument own = importing.own(document);
        own.imported().ifPresentOrElse(imported -> write(imported, Report.of(imported)), () -> tell(own.findings()));
    }

    private void write(Imported imported, String text) {
        Path yaml = options.out().resolve("dataflows").resolve(imported.name() + ".yaml");
        Path report = options.out().resolve(imported.name() + ".report.md");
        Path json = options.out().resolve(imported.name() + ".report.json");
        try {
            if (!options.force() && (Files.exists(yaml) || Files.exists(report))) {
                String message = yaml + " or its report is there already, so nothing is written";
                tell(List.of(ImportFiles.finding(
                        Code.NOT_WRITTEN, imported.files().get(0), message, "--force replaces them")));
                return;
            }
            Files.createDirectories(yaml.getParent());
            Files.writeString(yaml, imported.yaml());
            Files.writeString(report, text);
            if (options.json()) {
                Files.writeString(json, ImportJson.of(imported));
            }
            summary.add(imported);
        } catch (IOException e) {
            String message = "nothing can be written to " + options.out();
            tell(List.of(ImportFiles.finding(
                    Code.NOT_WRITTEN, imported.files().get(0), message, "check the folder's permissions")));
        }
    }

    private void tell(List<Finding> findings) {
        incomplete |= !findings.isEmpty();
        summary.tell(findings);
    }
}
