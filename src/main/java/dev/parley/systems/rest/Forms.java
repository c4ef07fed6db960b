package dev.parley.systems.rest;

import dev.parley.yaml.Durations;
import dev.parley.yaml.Form;

/** Forms that several keys share. */
final class Forms {

    static final Form ANY = new Form.Text("[\\s\\S]+", "a text");
    static final Form NAME = new Form.Text("[^.{}\\s]+", "a single name");
    static final Form PATH = new Form.JsonPath();
    static final Form SETTING =
            new Form.Text("[A-Z][A-Z0-9_]*", "the name of an environment variable (CUSTOMCRM_TOKEN), never its value");
    static final Form HEADER = new Form.Text("[A-Za-z0-9!#$%&'*+.^_`|~-]+", "the name of a header");
    static final Form DURATION = new Form.Text(Durations.PATTERN, "a time such as 500ms, 2s or 5m");
    static final Form TEMPLATE = new Form.Text(Template.PATTERN, "a text with names in braces, such as {id}");
    static final Form PATH_TEMPLATE =
            new Form.Text("/" + Template.PATTERN, "a path such as /customers/{Id}, with a slash at its beginning");
    static final Form QUERY = new Form.Entries(TEMPLATE);
    static final Form HEADERS = new Form.Entries(TEMPLATE);
    static final Form TIME_FORMAT = new Form.Text(
            "iso|seconds|millis|[uyMdHhmsSnXxZ'T :./,-]+",
            "iso, seconds, millis or a pattern such as uuuu-MM-dd HH:mm:ss");
    static final Form ZONE = new Form.Text("[A-Za-z0-9_+:/-]+", "a zone such as UTC or Europe/Oslo");

    private Forms() {}
}
