package dev.parley.playground.browser;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A page in the browser, used as a person does: by mouse and keyboard. Conditions are waited for, never a time. */
public final class Tab implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, Integer> KEYS = Map.of(
            "Tab", 9, "Enter", 13, "Escape", 27, " ", 32, "End", 35, "Home", 36, "ArrowRight", 39, "ArrowDown", 40);

    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final DevTools tools;

    Tab(URI address) {
        tools = new DevTools(address, this::take);
        List.of("Runtime", "Log", "Network", "Page").forEach(domain -> tools.send(domain + ".enable"));
    }

    /** Goes to an address, and waits until its scripts are there. */
    public void go(String address) {
        tools.send("Page.navigate", "url", address);
        await("document.readyState === 'complete' && location.href.startsWith(" + quoted(address) + ")");
    }

    /** Every error of the console so far. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    /** Every address asked for so far. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** The value of a script's last expression, as text. */
    public String value(String script) {
        return evaluate(script).path("value").asText();
    }

    /** The text an element shows, blanks made one. */
    public String text(String selector) {
        return value(element(selector) + "?.innerText.replace(/\\s+/g, ' ').trim() ?? ''");
    }

    /** Waits until an expression is true; fails with what the page shows instead. */
    public void await(String condition) {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() ->
                            evaluate("Boolean(" + condition + ")").path("value").asBoolean());
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    condition + "; console: " + errors + "; page: " + value("document.body.innerText"), e);
        }
    }

    /** Waits until an element shows a text. */
    public void awaitText(String selector, String text) {
        await(element(selector) + "?.innerText.replace(/\\s+/g, ' ').includes(" + quoted(text) + ")");
    }

    /** Clicks into the middle of an element, once it stands still and nothing lies over it. */
    public void click(String selector) {
        var element = element(selector);
        await("(e => { if (!e || e.disabled) return false; e.scrollIntoView({ block: 'nearest' });"
                + " const b = e.getBoundingClientRect(); const box = [b.x, b.y, b.width, b.height].join();"
                + " const still = e.lastBox === box; e.lastBox = box; if (!still) return false;"
                + " const on = document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2);"
                + " return b.width > 0 && (e.contains(on) || on?.contains(e)); })(" + element + ")");
        var box = "(b => ({ x: b.x + b.width / 2, y: b.y + b.height / 2 }))(" + element + ".getBoundingClientRect())";
        var at = evaluate(box).path("value");
        for (var type : List.of("mousePressed", "mouseReleased")) {
            tools.send(
                    "Input.dispatchMouseEvent",
                    "type",
                    type,
                    "x",
                    at.path("x").asDouble(),
                    "y",
                    at.path("y").asDouble(),
                    "button",
                    "left",
                    "clickCount",
                    1);
        }
    }

    /** Presses a key where the focus is. */
    public void press(String key) {
        var text = key.equals("Enter") ? "\r" : key.length() == 1 ? key : "";
        for (var type : List.of("keyDown", "keyUp")) {
            tools.send(
                    "Input.dispatchKeyEvent",
                    "type",
                    type,
                    "key",
                    key,
                    "code",
                    key.equals(" ") ? "Space" : key,
                    "windowsVirtualKeyCode",
                    KEYS.get(key),
                    "text",
                    type.equals("keyDown") ? text : "");
        }
    }

    /** Clicks into a field and puts a text in the place of what it holds; as a person, again where the page moved. */
    public void enter(String field, String text) {
        Awaitility.await().atMost(PATIENCE).until(() -> {
            click(field);
            return evaluate("document.activeElement === " + element(field))
                    .path("value")
                    .asBoolean();
        });
        evaluate("document.activeElement.select()");
        tools.send("Input.insertText", "text", text);
    }

    /** Makes the window so wide and high. */
    public void size(int width, int height) {
        tools.send(
                "Emulation.setDeviceMetricsOverride",
                "width",
                width,
                "height",
                height,
                "deviceScaleFactor",
                1,
                "mobile",
                false);
    }

    @Override
    public void close() {
        tools.close();
    }

    private static String element(String selector) {
        return "document.querySelector(" + quoted(selector) + ")";
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    private JsonNode evaluate(String script) {
        var answer = tools.send("Runtime.evaluate", "expression", script, "returnByValue", true, "awaitPromise", true);
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(script + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result");
    }

    private void take(String event, JsonNode told) {
        switch (event) {
            case "Runtime.exceptionThrown" ->
                errors.add(told.at("/exceptionDetails/exception/description").asText(told.toString()));
            case "Runtime.consoleAPICalled" -> add(told, told.path("type").asText());
            case "Log.entryAdded" ->
                add(told.path("entry"), told.at("/entry/level").asText());
            case "Network.requestWillBeSent" ->
                requests.add(told.at("/request/url").asText());
            default -> {
                // The others tell of things no test asks about.
            }
        }
    }

    private void add(JsonNode entry, String level) {
        if (List.of("error", "warning", "assert").contains(level)) {
            errors.add(entry.toString());
        }
    }
}
