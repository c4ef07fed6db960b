package dev.parley.systems.rest;

import dev.parley.mapping.Path;
import dev.parley.mapping.ValueType;
import dev.parley.systems.rest.ValueForms.Timed;
import dev.parley.yaml.Form;
import dev.parley.yaml.Section;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads the forms of dates and times. */
final class TimeForms {

    static final TimeForm ISO = new TimeForm("iso", ZoneOffset.UTC);

    private static final Set<ValueType> TIMES = Set.of(ValueType.DATE, ValueType.DATETIME);

    private TimeForms() {}

    /** The form by the keys {@code format} and {@code zone}. */
    static TimeForm read(Section section, TimeForm preset) {
        String format = section.text("format", preset.format());
        if (!TimeForm.possible(format)) {
            section.problem("format", "\"" + format + "\" is no pattern of date and time", "write uuuu-MM-dd HH:mm:ss");
            format = preset.format();
        }
        return new TimeForm(format, zone(section, preset.zone()));
    }

    private static ZoneId zone(Section section, ZoneId preset) {
        try {
            return section.text("zone").map(ZoneId::of).orElse(preset);
        } catch (DateTimeException e) {
            section.problem("zone", "there is no such zone", "write UTC, +01:00 or Europe/Oslo");
            return preset;
        }
    }

    /** The properties of a datatype or of an element that have a form of their own. */
    static Map<Path, Timed> of(Section owner) {
        Map<Path, Timed> forms = new LinkedHashMap<>();
        owner.entries("properties", Section.class).forEach((name, given) -> {
            ValueType type = given.choice("type", ValueType.STRING);
            boolean has = given.has("format") || given.has("zone");
            if (has && !TIMES.contains(type)) {
                given.problem(given.has("format") ? "format" : "zone", "only dates and times have a form", "remove it");
            } else if (has && name.matches(Form.JsonPath.PATTERN)) {
                forms.put(Path.of(name), new Timed(type, read(given, ISO)));
            }
        });
        return forms;
    }
}
