package dev.parley.dataflow;

import dev.parley.mapping.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of conditions and match rules. A quoted word is never a keyword. */
final class Tokens {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:\"([^\"]*)\"|'([^']*)'|(!=|[=(),])|([^\\s=!(),\"']+)|(\\S))\\s*");

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    private record Token(String text, boolean quoted, boolean sign) {}

    Tokens(String text) throws Malformed {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.lookingAt()) {
            if (matcher.group(5) != null) {
                throw new Malformed("a stray " + matcher.group(5));
            }
            String quoted = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            String sign = matcher.group(3);
            String plain = sign == null ? matcher.group(4) : sign;
            tokens.add(new Token(quoted == null ? plain : quoted, quoted != null, sign != null));
            matcher.region(matcher.end(), text.length());
        }
    }

    boolean done() {
        return next == tokens.size();
    }

    /** Whether the next token is the keyword or sign; takes it if so. */
    boolean take(String keyword) {
        boolean here =
                !done() && !tokens.get(next).quoted() && tokens.get(next).text().equals(keyword);
        next += here ? 1 : 0;
        return here;
    }

    void need(String keyword) throws Malformed {
        if (!take(keyword)) {
            throw new Malformed("\"" + keyword + "\" expected " + place());
        }
    }

    Path path() throws Malformed {
        String text = word("a path");
        try {
            return Path.of(text);
        } catch (IllegalArgumentException e) {
            throw new Malformed("malformed path \"" + text + "\"");
        }
    }

    String word(String what) throws Malformed {
        if (done() || tokens.get(next).sign()) {
            throw new Malformed(what + " expected " + place());
        }
        return tokens.get(next++).text();
    }

    void end() throws Malformed {
        if (!done()) {
            throw new Malformed("\"and\" or the end expected " + place());
        }
    }

    private String place() {
        return done() ? "at the end" : "before \"" + tokens.get(next).text() + "\"";
    }
}
