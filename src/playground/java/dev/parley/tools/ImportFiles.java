package dev.parley.tools;

import dev.parley.document.Finding;
import dev.parley.document.Finding.Weight;
import dev.parley.document.intake.Code;
import dev.parley.document.intake.Direction;
import dev.parley.document.intake.Importing;
import dev.parley.document.source.FileName;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The documents of an import: which there are and what they are about. A document is held only while it is read, so
 * that a folder may hold any number of them.
 */
final class ImportFiles {

    private static final String SUFFIX = ".rst";

    private final Importing importing;
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Map<Path, String> names = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Direction> directions = new ArrayList<>();
    private final List<String> own = new ArrayList<>();
    private final List<Finding> unread = new ArrayList<>();

    ImportFiles(Importing importing) {
        this.importing = importing;
    }

    /** Takes a document, with its reverse if that lies beside it, or all documents of a folder. */
    void add(Path source) {
        if (Files.isDirectory(source)) {
            inFolder(source).forEach(file -> take(file, told(file)));
            return;
        }
        Optional<Direction> direction = told(source);
        take(source, direction);
        direction.ifPresent(document -> reverse(source, document));
    }

    /** What the documents that could be read are about. */
    List<Direction> directions() {
        return List.copyOf(directions);
    }

    /** Documents of Parley's own. */
    List<String> own() {
        return List.copyOf(own);
    }

    /** Why others could not be. */
    List<Finding> unread() {
        return List.copyOf(unread);
    }

    /** How many there are, read or not. */
    int count() {
        return files.size();
    }

    /** The document again. */
    Optional<Importing.Document> document(String file) {
        return read(files.get(file));
    }

    private void take(Path file, Optional<Direction> direction) {
        if (files.putIfAbsent(name(file), file) == null) {
            direction.ifPresent(directions::add);
        }
    }

    private void reverse(Path file, Direction document) {
        FileName.of(file.getFileName().toString()).splits().stream()
                .map(slugs -> file.resolveSibling(slugs.target() + "-" + slugs.source() + SUFFIX))
                .filter(beside -> Files.isRegularFile(beside) && !files.containsKey(name(beside)))
                .forEach(beside -> told(beside).filter(document::reverses).ifPresent(reverse -> {
                    take(beside, Optional.of(reverse));
                }));
    }

    private Optional<Direction> told(Path file) {
        if (files.containsKey(name(file))) {
            return Optional.empty();
        }
        return read(file).flatMap(document -> {
            if (Importing.isOwn(document)) {
                own.add(document.file());
                return Optional.empty();
            }
            Importing.Told told = importing.direction(document);
            if (told.direction().isEmpty()) {
                unread.addAll(told.findings());
            }
            return told.direction();
        });
    }

    private Optional<Importing.Document> read(Path file) {
        try {
            return Optional.of(new Importing.Document(name(file), Files.readString(file)));
        } catch (CharacterCodingException e) {
            unread.add(notRead(name(file), "it is no UTF-8 text", "convert it, or leave it out"));
        } catch (IOException e) {
            unread.add(
                    notRead(name(file), "there is no such file, or it cannot be opened", "check name and permissions"));
        }
        return Optional.empty();
    }

    private static Finding notRead(String file, String message, String wayOut) {
        return finding(Code.NOT_READ, file, message, wayOut);
    }

    /** About a document as a whole. */
    static Finding finding(Code code, String file, String message, String wayOut) {
        return new Finding(file, 0, Weight.ERROR, code.name(), message, wayOut);
    }

    /** The file's name, unless another file of another folder has it: then all of the way there. */
    private String name(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return names.computeIfAbsent(whole, path -> {
            String name = String.valueOf(path.getFileName());
            return taken.add(name) ? name : path.toString();
        });
    }

    private List<Path> inFolder(Path folder) {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            unread.add(notRead(name(folder), "the folder cannot be listed", "check its permissions"));
            return List.of();
        }
    }
}
