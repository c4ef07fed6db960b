package dev.parley.document.intake;

import dev.parley.dataflow.Side;
import java.util.List;
import java.util.Optional;

/** Finds what one document says and its reverse does not; for one thread. */
final class Absent {

    private final Couple couple;
    private final Findings findings;

    Absent(Couple couple, Findings findings) {
        this.couple = couple;
        this.findings = findings;
    }

    void find(Joined joined, List<RowDraft> rows) {
        joined.sections().forEach(section -> emptyTable(section, joined));
        for (Side to : Side.values()) {
            Optional<Placed> section = joined.to(to);
            boolean hasRows = section.filter(
                            one -> !one.section().propertyRows().isEmpty())
                    .isPresent();
            if (hasRows && couple.to(to.opposite()).isPresent()) {
                reverse(section.get(), joined.to(to.opposite()), rows);
            }
        }
    }

    private void emptyTable(Placed section, Joined joined) {
        if (section.section().propertyRows().isEmpty()) {
            int others = joined.to(section.to().opposite())
                    .map(other -> other.section().propertyRows().size())
                    .orElse(0);
            String message = "\"" + section.section().heading() + "\" names no property: "
                    + (others == 0
                            ? "the pair only links"
                            : "what its reverse names goes to the "
                                    + section.to().opposite().word() + " only");
            String wayOut = "add rows, or remove the pair if it is not meant";
            findings.add(Code.EMPTY_TABLE, section.place(), message, wayOut);
        }
    }

    private void reverse(Placed section, Optional<Placed> reverse, List<RowDraft> rows) {
        String goes = " goes to the " + section.to().word() + " only";
        if (reverse.isEmpty()) {
            String message = "the reverse document has no section \""
                    + section.section().right().text().strip() + " to "
                    + section.section().left().text().strip() + "\": what this one names" + goes;
            findings.add(Code.REVERSE_SECTION_MISSING, section.place(), message, "write <-> where both ways are meant");
        } else if (!reverse.get().section().propertyRows().isEmpty()) {
            rows.stream()
                    .filter(row ->
                            row.sources().size() == 1 && row.sources().get(0).to() == section.to())
                    .forEach(row -> findings.add(
                            Code.REVERSE_ROW_MISSING,
                            row.place(),
                            "the reverse document does not have the row: it" + goes,
                            "write <-> if both ways are meant"));
        }
    }
}
