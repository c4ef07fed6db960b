package dev.parley.document.intake;

import dev.parley.dataflow.Catalog;
import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.Definitions;
import dev.parley.document.Finding;
import dev.parley.function.SystemsCatalog;
import dev.parley.systems.Systems;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Imports samples under what the connectors declare. */
final class Imports {

    static final Catalog CATALOG = new SystemsCatalog(Systems.builtInAnd(List.of()));
    static final Function<String, Optional<Dataflow>> NONE_SHIPPED = name -> Optional.empty();
    private static final Definitions SHIPPED = new Definitions(Optional.empty(), CATALOG);

    private Imports() {}

    static Importing importing(Options options) {
        return new Importing(CATALOG, NONE_SHIPPED, options);
    }

    /** Beside the definitions that ship. */
    static Importing besideShipped() {
        return new Importing(
                CATALOG,
                name -> SHIPPED.names().contains(name) ? Optional.of(SHIPPED.named(name)) : Optional.empty(),
                Options.NONE);
    }

    static Imported of(Sample... samples) {
        return of(Options.NONE, samples);
    }

    static Imported of(Options options, Sample... samples) {
        Optional<Importing.Document> reverse =
                samples.length > 1 ? Optional.of(samples[1].document()) : Optional.empty();
        return importing(options).of(samples[0].document(), reverse);
    }

    static List<Finding> found(Imported imported, Code... codes) {
        List<String> names = Arrays.stream(codes).map(Code::name).toList();
        return imported.findings().stream()
                .filter(finding -> names.contains(finding.code()))
                .toList();
    }

    /** The lines of the definition that are no comments, without indentation. */
    static List<String> lines(Imported imported) {
        return imported.yaml()
                .lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    /** The comments of the definition. */
    static List<String> comments(Imported imported) {
        return imported.yaml()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("#"))
                .map(line -> line.substring(1).stripLeading())
                .toList();
    }
}
