package dev.parley.systems.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What signs webhooks.
 *
 * @param event that the webhook tells of, where each event has a webhook of its own
 * @param id of that webhook
 */
record WebhookSecret(Optional<String> event, Optional<String> id, String secret) {

    private static final Pattern ENTRY = Pattern.compile("([^=,\\s]+)=([^:,\\s]+):([^,\\s]+)");

    static WebhookSecret single(String secret) {
        return new WebhookSecret(Optional.empty(), Optional.empty(), secret);
    }

    /** @param text {@code event=id:secret}, several with commas or blanks between; what is none of these is left out */
    static List<WebhookSecret> list(String text) {
        List<WebhookSecret> all = new ArrayList<>();
        Matcher entries = ENTRY.matcher(text);
        while (entries.find()) {
            all.add(new WebhookSecret(Optional.of(entries.group(1)), Optional.of(entries.group(2)), entries.group(3)));
        }
        return all;
    }

    @Override
    public String toString() {
        return "secret of " + event.orElse("every event");
    }
}
