package dev.parley.playground.lambda;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A built function, unpacked: either classes and libraries for the Java runtime, or an executable {@code bootstrap} for
 * a runtime of the operating system only.
 */
public final class FunctionPackage implements AutoCloseable {

    /** The handler Quarkus Funqy brings for the Java runtime. */
    private static final String HANDLER = "io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest";

    private static final String CLIENT = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

    private final Path folder;
    private final Path clientJars;

    private FunctionPackage(Path folder, Path clientJars) {
        this.folder = folder;
        this.clientJars = clientJars;
    }

    /**
     * Unpacks {@code function.zip} and finds {@code runtime-interface-client/} beside it.
     *
     * @param target the build's output folder; a temporary folder is made in it
     * @throws IOException if the archive is not there or broken
     */
    public static FunctionPackage unpack(Path target) throws IOException {
        var archive = target.resolve("function.zip");
        if (!Files.isRegularFile(archive)) {
            throw new IOException("There is no " + archive + ": build it with ./mvnw package -DskipTests");
        }
        var folder = Files.createTempDirectory(target, "function-");
        var unpacked = new FunctionPackage(folder.toAbsolutePath(), target.resolve("runtime-interface-client"));
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                write(zip, entry, folder);
            }
        } catch (IOException e) {
            unpacked.close();
            throw e;
        }
        return unpacked;
    }

    /** The command that starts one instance; the Java of this process runs it, if it is one for Java. */
    public List<String> command() {
        var bootstrap = folder.resolve("bootstrap");
        if (Files.exists(bootstrap)) {
            return List.of(bootstrap.toString());
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = String.join(
                File.pathSeparator,
                folder.toString(),
                folder.resolve("lib") + File.separator + "*",
                clientJars.toAbsolutePath() + File.separator + "*");
        var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        if (Runtime.version().feature() >= 24) {
            command.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
        }
        command.addAll(NativeClient.options(clientJars, folder));
        command.addAll(List.of("-cp", classPath, CLIENT, HANDLER));
        return List.copyOf(command);
    }

    /** Where it was unpacked; the working directory of its instances. */
    public Path folder() {
        return folder;
    }

    /** Deletes what was unpacked. */
    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void write(ZipInputStream zip, ZipEntry entry, Path folder) throws IOException {
        var file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("The archive reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
        if (entry.getName().equals("bootstrap") && !file.toFile().setExecutable(true)) {
            throw new IOException("Could not be made executable: " + file);
        }
    }
}
