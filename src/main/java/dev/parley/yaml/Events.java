package dev.parley.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** A text that is parsed once: what it holds is looked over first, then handed on. For one thread. */
final class Events implements Parser {

    private final Deque<Event> left = new ArrayDeque<>();

    /** @param problems takes what is YAML, but is not supported */
    Events(String text, Problems problems) {
        ParserImpl parser = new ParserImpl(new StreamReader(text), new LoaderOptions());
        while (parser.peekEvent() != null) {
            Event event = parser.getEvent();
            refuseCleverness(event, problems);
            left.add(event);
        }
    }

    private static void refuseCleverness(Event event, Problems problems) {
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null) {
            problems.at(
                    line(event), "anchors and aliases (& and *) are not supported", "write the value out, or quote it");
        } else if (tag(event) != null) {
            problems.at(line(event), "tags (!) are not supported", "leave it out, or quote the value");
        }
    }

    private static int line(Event event) {
        Mark start = event.getStartMark();
        return start == null ? 1 : start.getLine() + 1;
    }

    private static String tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent collection ? collection.getTag() : null;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return !left.isEmpty() && left.peek().is(choice);
    }

    @Override
    public Event peekEvent() {
        return left.peek();
    }

    @Override
    public Event getEvent() {
        return left.poll();
    }
}
