package dev.parley.dataflow;

import dev.parley.mapping.Path;
import java.util.ArrayList;
import java.util.List;

/** Conditions ({@code IsPerson = true and Status in (a, b)}) and match rules ({@code a = b and c = d}). */
final class Grammar {

    private Grammar() {}

    static Condition condition(String text) throws Malformed {
        Tokens tokens = new Tokens(text);
        List<Condition> all = new ArrayList<>();
        do {
            all.add(comparison(tokens));
        } while (tokens.take("and"));
        tokens.end();
        return all.size() == 1 ? all.get(0) : new Condition.And(all);
    }

    static MatchRule matchRule(String text) throws Malformed {
        Tokens tokens = new Tokens(text);
        List<MatchRule.Key> keys = new ArrayList<>();
        do {
            Path left = tokens.path();
            tokens.need("=");
            keys.add(new MatchRule.Key(left, tokens.path()));
        } while (tokens.take("and"));
        tokens.end();
        return new MatchRule(keys);
    }

    private static Condition comparison(Tokens tokens) throws Malformed {
        Path path = tokens.path();
        if (tokens.take("=")) {
            return new Condition.Equal(path, literal(tokens));
        }
        if (tokens.take("!=")) {
            return new Condition.NotEqual(path, literal(tokens));
        }
        if (tokens.take("empty")) {
            return new Condition.Empty(path);
        }
        if (tokens.take("in")) {
            return new Condition.In(path, literals(tokens));
        }
        throw new Malformed("=, !=, in or empty expected after \"" + path + "\"");
    }

    private static List<String> literals(Tokens tokens) throws Malformed {
        List<String> literals = new ArrayList<>();
        tokens.need("(");
        do {
            literals.add(literal(tokens));
        } while (tokens.take(","));
        tokens.need(")");
        return literals;
    }

    private static String literal(Tokens tokens) throws Malformed {
        String literal = tokens.word("a value");
        if (literal.isBlank()) {
            throw new Malformed("an empty value; write \"<path> empty\"");
        }
        return literal;
    }
}
