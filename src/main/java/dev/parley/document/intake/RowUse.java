package dev.parley.document.intake;

import dev.parley.dataflow.PropertyPair;
import dev.parley.dataflow.PropertyPair.Way;
import dev.parley.dataflow.Side;
import dev.parley.mapping.Path;
import dev.parley.mapping.PropertySchema;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a row can travel as the documents say; for one thread. */
final class RowUse {

    private static final Pattern ID = Pattern.compile("(?i)id|.*(Id|ID|_id)");

    private final Map<Side, Resolver> resolvers;
    private final Findings findings;

    RowUse(Map<Side, Resolver> resolvers, Findings findings) {
        this.resolvers = resolvers;
        this.findings = findings;
    }

    RowDraft of(RowDraft draft) {
        Optional<Code> out = reference(draft).or(() -> price(draft)).or(() -> list(draft));
        return out.isPresent() ? draft.without(out.get()) : writable(draft);
    }

    /** An id of one system means nothing in the other; which pair its record belongs to the documents do not say. */
    private Optional<Code> reference(RowDraft draft) {
        boolean ids = Arrays.stream(Side.values())
                .allMatch(side -> ID.matcher(path(draft, side).last()).matches());
        if (!ids) {
            return Optional.empty();
        }
        String message = "both properties are ids, and no id of one system means anything in the other";
        String wayOut = "uncomment it with \"reference: PAIR\", PAIR being the pair of the records they name";
        findings.add(Code.REFERENCE, draft.place(), message, wayOut);
        return Optional.of(Code.REFERENCE);
    }

    private Optional<Code> price(RowDraft draft) {
        Optional<Path> price = Arrays.stream(Side.values())
                .filter(side ->
                        property(draft, side).filter(PropertySchema::price).isPresent())
                .map(side -> path(draft, side))
                .findFirst();
        return price.map(path -> {
            String message = "\"" + path + "\" is a price, and the documents do not say whether VAT is in it";
            String wayOut = "uncomment it with price: { vat: excluded } or price: { vat: included, rate: 25 }";
            findings.add(Code.PRICE, draft.place(), message, wayOut);
            return Code.PRICE;
        });
    }

    private Optional<Code> list(RowDraft draft) {
        Optional<Path> list = Arrays.stream(Side.values())
                .filter(side -> resolvers
                        .get(side)
                        .schema()
                        .flatMap(schema -> schema.list(path(draft, side)))
                        .isPresent())
                .map(side -> path(draft, side))
                .findFirst();
        return list.map(path -> {
            String message = "\"" + path + "\" is a list, and the documents do not say what tells its elements apart";
            findings.add(Code.LIST, draft.place(), message, "uncomment it with \"each\"");
            return Code.LIST;
        });
    }

    private RowDraft writable(RowDraft draft) {
        RowDraft able = draft;
        for (Side side : Side.values()) {
            boolean readOnly = property(draft, side)
                    .filter(property -> !property.writable())
                    .isPresent();
            if (able.to(side) && readOnly) {
                able = without(side, able);
                String message = "\"" + path(draft, side) + "\" of "
                        + resolvers.get(side).name() + " is read-only";
                findings.add(Code.READ_ONLY, draft.place(), message, able.live() ? wayLeft(able) : "");
            }
        }
        return able;
    }

    private static String wayLeft(RowDraft draft) {
        return "the row goes to the " + (draft.to(Side.RIGHT) ? "right" : "left") + " only";
    }

    private static RowDraft without(Side side, RowDraft draft) {
        PropertyPair row = draft.row();
        return row.way() == Way.BOTH
                ? draft.with(row.going(side == Side.RIGHT ? Way.LEFT : Way.RIGHT))
                : draft.without(Code.READ_ONLY);
    }

    private Optional<PropertySchema> property(RowDraft draft, Side side) {
        return resolvers.get(side).property(path(draft, side));
    }

    private static Path path(RowDraft draft, Side side) {
        return draft.row().path(side).orElseThrow();
    }
}
