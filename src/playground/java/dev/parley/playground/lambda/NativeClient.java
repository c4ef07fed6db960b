package dev.parley.playground.lambda;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * The native library of AWS's runtime interface client for Java. Left to itself the client unpacks it to one fixed file
 * of the machine, and instances that start or run at the same time overwrite it under one another, which ends them. So
 * it is unpacked beside the function and named by the client's own property. Source:
 * aws-lambda-java-runtime-interface-client 2.9.0, class {@code JniHelper}.
 */
final class NativeClient {

    private static final String PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private NativeClient() {}

    /**
     * Java options that name the library, unpacked into the folder; once, whoever asks at the same time.
     *
     * @param jars where the client is; without it, or without a library for this machine, there are no options
     */
    static synchronized List<String> options(Path jars, Path folder) {
        try (var files = Files.isDirectory(jars) ? Files.list(jars) : Stream.<Path>empty()) {
            var jar = files.filter(file -> file.getFileName().toString().contains("runtime-interface-client"))
                    .findFirst();
            return jar.isPresent() ? options(jar.get().toFile(), folder.resolve("runtime-client.so")) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The runtime interface client could not be read from " + jars, e);
        }
    }

    private static List<String> options(File jar, Path library) throws IOException {
        try (var zip = new ZipFile(jar)) {
            var entry = zip.getEntry("jni/libaws-lambda-jni." + machine() + ".so");
            if (entry == null) {
                return List.of();
            }
            if (!Files.exists(library)) {
                Files.copy(zip.getInputStream(entry), library);
            }
            return List.of("-D" + PROPERTY + "=" + library);
        }
    }

    private static String machine() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        var musl = Files.exists(Path.of("/lib/ld-musl-" + arch.replace("aarch_64", "aarch64") + ".so.1"));
        return system + (musl ? "_musl" : "") + "-" + arch;
    }
}
