package dev.parley.document.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The name of a document's file, {@code source-target.rst}, which tells the systems where the labels are blank.
 *
 * @param stem without folder and extension
 */
public record FileName(String stem) {

    /** What common file systems allow. */
    private static final int LONGEST = 255;

    /** The two systems as a file name has them: lower case, without blanks. */
    public record Slugs(String source, String target) {}

    /** @param name of the file, with or without its folder */
    public static FileName of(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return new FileName(dot > 0 ? last.substring(0, dot) : last);
    }

    /** Every way to read the name: a slug may hold hyphens itself. Empty where there is none, as in longer names. */
    public List<Slugs> splits() {
        if (stem.length() > LONGEST) {
            return List.of();
        }
        return IntStream.range(1, stem.length() - 1)
                .filter(at -> stem.charAt(at) == '-')
                .mapToObj(at -> new Slugs(stem.substring(0, at), stem.substring(at + 1)))
                .toList();
    }

    /** The one split that agrees with the labels (a blank one agrees with any slug); empty where none or several do. */
    public Optional<Slugs> slugs(String source, String target) {
        List<Slugs> agreeing = splits().stream()
                .filter(slugs -> agrees(slugs.source(), source) && agrees(slugs.target(), target))
                .toList();
        return agreeing.size() == 1 ? Optional.of(agreeing.get(0)) : Optional.empty();
    }

    private static boolean agrees(String slug, String label) {
        return label.isBlank() || letters(slug).equals(letters(label));
    }

    /** Labels and slugs differ in letter case, blanks, dots and hyphens. */
    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
