package dev.parley.dataflow;

import dev.parley.mapping.Conversions;
import dev.parley.yaml.Form;
import dev.parley.yaml.Names;
import java.util.List;

/** What values of a definition look like, as far as a pattern can say it. */
final class DefinitionForms {

    private static final String ARROW = "(<->|->|<-(?!>))";
    private static final String SEGMENT = "((?!<->|->|<-)[^.\\s])+";
    private static final String PATH = SEGMENT + "(\\." + SEGMENT + ")*";

    static final Form TEXT = new Form.Text("[\\s\\S]*\\S[\\s\\S]*", "a text");
    static final Form NAME =
            new Form.Text(Names.PATTERN, "a name of up to 64 letters, digits, dots, hyphens and underscores");
    static final Form CONDITION =
            new Form.Text("[\\s\\S]+(=|\\bin\\b|\\bempty\\b)[\\s\\S]*", "a condition such as IsPerson = true");
    static final Form RULE = new Form.Text("[\\s\\S]+=[\\s\\S]+", "a rule such as Email = EmailAddress");
    static final Form ROW = new Form.Text("\\s*" + PATH + "\\s*" + ARROW + "\\s*" + PATH + "\\s*", "an arrow");
    static final Form MAP = new Form.Text("\\s*(" + PATH + ")?\\s*" + ARROW + "\\s*(" + PATH + ")?\\s*", "an arrow");
    static final Form KEY = new Form.Text("\\s*" + PATH + "\\s*<->\\s*" + PATH + "\\s*", "an arrow both ways");
    static final Form PATH_TEXT = new Form.Text("[^.]+(\\.[^.]+)*", "names with one dot between");
    static final Form PATHS = Form.Either.of(PATH_TEXT, new Form.Items(PATH_TEXT, true));
    static final Form LIMIT = new Form.Text(
            "\\s*(" + BrakesReader.SHARE + "|" + BrakesReader.AMOUNT + "|off)\\s*",
            "a share of the links (30%), a number of records (500) or off");
    static final Form COUNT = new Form.Number(true, 0, 999_999_999);
    static final Form PERCENT = new Form.Number(false, 0, 999_999_999);
    static final Form CONVERSION = new Form.Words(List.copyOf(Conversions.names()));

    private DefinitionForms() {}
}
