package dev.parley.function;

import dev.parley.systems.Settings;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads settings and gathers everything that is wrong with them; messages hold names, never values. For one thread. */
final class SettingsCheck {

    private static final Pattern SECONDS = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?) ?s?");

    /** What may stand in a path and, before a bar, in a key of the store. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** What Secrets Manager takes, without a slash at either end. */
    private static final Pattern PREFIX = Pattern.compile("(?!/)[A-Za-z0-9/_+=.@-]{1,200}(?<!/)");

    private static final Pattern URL = Pattern.compile(
            "(?:https://[A-Za-z0-9.-]+|http://(?:127\\.0\\.0\\.1|localhost))(?::\\d{1,5})?[A-Za-z0-9$._~/-]*");

    private static final int SHORTEST_KEY = 16;

    private final Settings settings;
    private final List<String> problems = new ArrayList<>();

    SettingsCheck(Settings settings) {
        this.settings = settings;
    }

    String text(String name, String wayOut) {
        Optional<String> value = settings.get(name).map(String::strip);
        if (value.isEmpty()) {
            problems.add(name + " is not set" + elsewhere() + " — " + wayOut);
        }
        return value.orElse("");
    }

    /** Where it may be set besides the environment. */
    private String elsewhere() {
        return settings.place().equals(Settings.ENVIRONMENT) ? "" : ", neither there nor in " + settings.place();
    }

    String name(String name, String preset) {
        String value = settings.get(name).map(String::strip).orElse(preset);
        if (!NAME.matcher(value).matches()) {
            problems.add(name + " is no name — use up to 64 letters, digits, dots, hyphens and underscores");
        }
        return value;
    }

    /** What names of secrets begin with. */
    Optional<String> secrets(String name) {
        Optional<String> prefix = settings.get(name).map(String::strip);
        if (prefix.isPresent() && !PREFIX.matcher(prefix.get()).matches()) {
            problems.add(name + " is no beginning of a secret's name — use letters, digits and /_+=.@-, without a"
                    + " slash at its end");
            return Optional.empty();
        }
        return prefix;
    }

    /** One of two words; the first when it is not set. */
    String choice(String name, String preset, String other) {
        String value = settings.get(name).map(String::strip).orElse(preset);
        if (!value.equals(preset) && !value.equals(other)) {
            problems.add(name + " is neither " + preset + " nor " + other + " — leave it out for " + preset);
        }
        return value;
    }

    /** One of several words, in lower case. */
    <E extends Enum<E>> E choice(String name, E preset, E[] all) {
        Optional<String> value = settings.get(name).map(String::strip);
        for (E one : all) {
            if (value.filter(word(one)::equals).isPresent()) {
                return one;
            }
        }
        if (value.isPresent()) {
            String words = Stream.of(all).map(SettingsCheck::word).collect(Collectors.joining(", "));
            problems.add(name + " is none of " + words + " — leave it out for " + word(preset));
        }
        return preset;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /** An https address; plain http to this machine only. */
    Optional<URI> url(String name) {
        Optional<String> text = settings.get(name).map(String::strip);
        if (text.isPresent() && !URL.matcher(text.get()).matches()) {
            problems.add(name + " is no https address — use that of the HTTP API, without /webhooks and without ?");
            return Optional.empty();
        }
        return text.map(URI::create);
    }

    Optional<Path> folder(String name) {
        Optional<String> text = settings.get(name).map(String::strip);
        try {
            Optional<Path> folder = text.map(Path::of).filter(Files::isDirectory);
            if (text.isEmpty() || folder.isPresent()) {
                return folder;
            }
        } catch (InvalidPathException e) {
            // Told below: it is no folder either way.
        }
        problems.add(name
                + " is no folder that can be read — name one that holds dataflows/*.yaml or systems/*.yaml, or"
                + " leave it out");
        return Optional.empty();
    }

    /** Base64 of at least 16 bytes, or else the bytes of the text itself. */
    byte[] key(String name) {
        String way = "make one with: openssl rand -base64 32";
        String text = text(name, way);
        byte[] key = decoded(text)
                .filter(bytes -> bytes.length >= SHORTEST_KEY)
                .orElseGet(() -> text.getBytes(StandardCharsets.UTF_8));
        if (!text.isEmpty() && key.length < SHORTEST_KEY) {
            problems.add(name + " is shorter than " + SHORTEST_KEY + " bytes — " + way);
        }
        return key;
    }

    /** Seconds: {@code 50}, {@code 2.5}, {@code 50s}. */
    Duration duration(String name, Duration preset, Duration least, Duration most) {
        Optional<String> text = settings.get(name).map(String::strip);
        if (text.isEmpty()) {
            return preset;
        }
        Matcher seconds = SECONDS.matcher(text.get());
        if (seconds.matches()) {
            long millis = new BigDecimal(seconds.group(1)).movePointRight(3).longValue();
            Duration value = Duration.ofMillis(millis);
            if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
                return value;
            }
        }
        problems.add(name + " is no number of seconds from " + seconds(least) + " to " + seconds(most)
                + " — leave it out for " + seconds(preset));
        return preset;
    }

    /** A whole number from 1. */
    long number(String name, long preset, long most) {
        Optional<String> text = settings.get(name).map(String::strip);
        if (text.isEmpty()) {
            return preset;
        }
        if (text.get().matches("[1-9]\\d{0,17}") && Long.parseLong(text.get()) <= most) {
            return Long.parseLong(text.get());
        }
        problems.add(name + " is no number from 1 to " + most + " — leave it out for " + preset);
        return preset;
    }

    /** @throws StartProblem if there is any */
    void finish() {
        if (!problems.isEmpty()) {
            throw new StartProblem(problems);
        }
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
