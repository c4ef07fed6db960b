package dev.parley.systems.rest;

import dev.parley.yaml.Section;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads how a system is reached. */
final class AccessReader {

    private static final double CALLS_PER_SECOND = 5;
    private static final String SETTING = "[A-Z][A-Z0-9_]*";

    private AccessReader() {}

    static RestDefinition.Access read(Section root) {
        Optional<Template> base = root.text("base").map(Template::new);
        base.ifPresent(template -> settingsOnly(root, "base", template));
        Optional<Section> rate = root.section("rate");
        double perSecond = rate.flatMap(section -> section.number("perSecond"))
                .map(BigDecimal::doubleValue)
                .orElse(CALLS_PER_SECOND);
        if (!(perSecond > 0)) {
            rate.orElseThrow().problem("perSecond", "no calls at all", "write a number above 0");
        }
        Optional<Login> login = root.section("authentication").map(AccessReader::login);
        return new RestDefinition.Access(
                root.text("url", ""),
                base,
                login.orElse(new Login.Headers(Map.of())),
                templates(root, "headers"),
                perSecond,
                rate.flatMap(section -> section.text("setting")));
    }

    private static Login login(Section section) {
        List<String> kinds =
                Stream.of("bearer", "headers", "token").filter(section::has).toList();
        if (kinds.size() != 1) {
            String message = kinds.isEmpty()
                    ? "no authentication: nobody may read records without"
                    : "several authentications: " + String.join(", ", kinds);
            section.problem(kinds.isEmpty() ? "bearer" : kinds.get(1), message, "write one of bearer, headers, token");
        }
        Optional<Section> token = section.section("token");
        if (token.isPresent()) {
            Section given = token.get();
            return new Login.Token(
                    given.text("url", ""),
                    given.text("client", ""),
                    given.text("secret", ""),
                    templates(given, "headers"));
        }
        Map<String, Template> headers = new LinkedHashMap<>(templates(section, "headers"));
        headers.forEach((name, value) -> mustHoldSetting(section, name, value));
        section.text("bearer").ifPresent(name -> headers.put("Authorization", new Template("Bearer {" + name + "}")));
        return new Login.Headers(headers);
    }

    private static void mustHoldSetting(Section section, String header, Template value) {
        if (value.places().isEmpty()) {
            section.problem(
                    "headers",
                    "the header \"" + header + "\" proves who we are and stands in the file",
                    "put it into an environment variable and write its name in braces: {ACME_TOKEN}");
        }
    }

    private static Map<String, Template> templates(Section section, String key) {
        Map<String, Template> templates = new LinkedHashMap<>();
        section.entries(key, String.class).forEach((name, value) -> templates.put(name, new Template(value)));
        templates.values().forEach(template -> settingsOnly(section, key, template));
        return templates;
    }

    private static void settingsOnly(Section section, String key, Template template) {
        template.places().stream()
                .filter(place -> !place.matches(SETTING))
                .forEach(place -> section.problem(
                        key,
                        "\"{" + place + "}\" in \"" + key + "\" is no environment variable",
                        "name one in capitals: {ACME_TENANT}"));
    }
}
