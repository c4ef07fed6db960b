package dev.parley.document.intake;

import dev.parley.document.source.End;
import dev.parley.document.source.FileName;
import dev.parley.document.source.FileName.Slugs;
import dev.parley.document.source.Reading;
import dev.parley.document.source.Section;
import dev.parley.document.source.SourceDocument;
import dev.parley.document.source.Title;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which two systems a document is about: by its title, else its sections, else what was given, else its file name. */
final class DocumentLabels {

    private final SystemNames names;
    private final Optional<String> targetLabel;

    /** @param targetLabel given by a person for documents that leave it blank */
    DocumentLabels(SystemNames names, Optional<String> targetLabel) {
        this.names = names;
        this.targetLabel = targetLabel;
    }

    /** The document under its systems; empty, with a finding, where they cannot be told. */
    Optional<Incoming> read(String file, Reading reading, Findings findings) {
        SourceDocument document = reading.document();
        String source = given(document, document.source(), Section::left);
        String target = given(document, document.target(), Section::right);
        String asked = target.isBlank() ? targetLabel.orElse("") : target;
        Optional<Slugs> slugs = slugs(FileName.of(file), source, asked);
        Place place = new Place(file, document.title().map(Title::line).orElse(0));
        Optional<String> from = label(source, slugs.map(Slugs::source), "source", place, findings);
        Optional<String> to = label(asked, slugs.map(Slugs::target), "target", place, findings);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Incoming(
                file,
                document,
                system(from.get(), place, findings),
                system(to.get(), place, findings),
                reading.findings()));
    }

    private static String given(SourceDocument document, String title, Function<Section, End> end) {
        return title.isBlank()
                ? document.sections().stream()
                        .map(section -> end.apply(section).system().strip())
                        .filter(label -> !label.isEmpty())
                        .findFirst()
                        .orElse("")
                : title.strip();
    }

    private static Optional<Slugs> slugs(FileName name, String source, String target) {
        Optional<Slugs> agreeing = name.slugs(source, target);
        List<Slugs> all = name.splits();
        return agreeing.isPresent() || all.size() != 1 ? agreeing : Optional.of(all.get(0));
    }

    private static Optional<String> label(
            String label, Optional<String> slug, String which, Place place, Findings findings) {
        if (!label.isBlank()) {
            return Optional.of(label);
        }
        if (slug.isPresent()) {
            String message = "the " + which + " system has no label; the file's name tells it: " + slug.get();
            findings.add(Code.LABEL_FROM_FILE, place, message, "");
            return slug;
        }
        String option = which.equals("target") ? ", or give --target-label" : "";
        findings.add(
                Code.LABEL_UNKNOWN,
                place,
                "the " + which + " system has no label, and the file's name does not tell it",
                "name the file SOURCE-TARGET.rst" + option);
        return Optional.empty();
    }

    private SystemName system(String label, Place place, Findings findings) {
        SystemName system = names.of(label);
        if (!system.label().equalsIgnoreCase(system.name())) {
            String message = "the system \"" + label + "\" is named " + system.name() + " here";
            findings.add(Code.LABEL_NORMALISED, place, message, "");
        }
        return system;
    }
}
