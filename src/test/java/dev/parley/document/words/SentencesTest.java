package dev.parley.document.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.DefinitionReader;
import dev.parley.function.SystemsCatalog;
import dev.parley.systems.Systems;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a definition says is said in the document")
final class SentencesTest {

    private static final SystemsCatalog CATALOG = new SystemsCatalog(Systems.builtInAnd(List.of()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create: in-right | When a record of CRM Product has no counterpart, one is created in Ledger.",
                "create: in-left | When a record of Ledger Product has no counterpart, one is created in CRM.",
                "create: never | No record is ever created in CRM; a record of Ledger Product without counterpart"
                        + " stays as it is.",
                "match: [ Code = Code and Name = Name ] | Two records are linked when Code in CRM and Code in Ledger"
                        + " are the same, and Name in CRM and Name in Ledger are the same.",
                "initial: left-wins | When two records are linked for the first time and a property differs, the"
                        + " value in CRM counts.",
                "conflict: right-wins | When the same property was edited in both systems before they were in step"
                        + " again, the edit in Ledger counts.",
                "conflict: review | When the same property was edited in both systems before they were in step again,"
                        + " both keep their values until a person has decided.",
                "empties: keep | When a property is emptied in one system, the other keeps its value.",
                "clear: by-conflict | When a property was emptied in one system and edited in the other, that is"
                        + " decided as between two edits.",
                "onDelete: { in-right: delete } | When a record of CRM Product is deleted, its counterpart in Ledger"
                        + " is deleted, too.",
                "onDelete: { in-right: delete } | When a record of Ledger Product is deleted, its counterpart in CRM"
                        + " stays.",
                "onDelete: { in-right: delete } | A counterpart that was edited since the two last agreed is not taken"
                        + " away: it stays, and a person is told.",
                "onMissing: recreate | When one of two linked records is gone and the other is edited later, a new"
                        + " counterpart is created.",
                "rejected: per-property | When a system refuses one property of a change, the others are written all"
                        + " the same, and a person is told.",
                "brakes: { changes: 'off' } | No run stops because it would create or overwrite many records.",
                "brakes: { deletes: 5, atLeast: 1 } | When more than 5 records are gone in one run, it stops and asks"
                        + " a person before it does anything about them; fewer than 1 never stop it.",
            })
    void ofAPair(String policy, String sentence) {
        PairWords pair = words("", policy.replace("'", ""), "Name <-> Name");

        assertThat(pair.statements())
                .extracting(statement -> statement.text().plain())
                .contains(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Name -> Name | An edit in Ledger stays until the value in CRM changes.",
                "{ map: Name <- Name, strength: strong } | An edit in CRM is put back to the value in Ledger.",
                "{ map: Name <-> Name, conflict: left-wins } | Edited in both systems: the edit in CRM counts.",
                "{ map: Name <-> Name, convert: lower } | Travels in small letters.",
                "{ map: Name <-> Name, required: true } | Without a value here nothing is created, and the value is"
                        + " never emptied.",
                "{ map: Name <-> Name, default: none } | When a record is created and this is empty, it becomes"
                        + " “none”.",
                "{ map: '-> Name', constant: X, on: create } | Every record created in Ledger gets “X” here.",
                "{ map: Name -> Name, on: create } | Travels only when a record is created.",
                "{ map: Name <-> Name, when: Code != A } | Only where Code is not “A” in CRM.",
                "{ map: Name <-> Name, values: { New: Draft, Done: X } } | In CRM and Ledger: “Done”"
                        + " means “X” and “New” means “Draft”. Any"
                        + " other word does not travel, and a person is told.",
                "{ left: [ Name, Code ], right: Name, winner: first-non-empty } | Of the properties in CRM, the first"
                        + " that is not empty counts.",
                "{ map: Price <-> UnitPrice, type: { left: string } } | In CRM it is read as text.",
            })
    void ofARow(String row, String sentence) {
        PairWords pair = words("", "create: never", row.replace('\'', '"'));

        assertThat(pair.rows().get(0).remarks())
                .extracting(statement -> statement.text().plain())
                .contains(sentence);
    }

    @Test
    void nothingIsSaidToTravelToASystemThatIsOnlyRead() {
        PairWords pair = words(", readOnly: true", "create: both", "Name <-> Name");

        assertThat(pair.all().map(Statement::kind))
                .contains(Phrase.EDITED_ONE_WAY, Phrase.TARGET_STAYS, Phrase.ONLY_READ)
                .doesNotContain(Phrase.EDITED_EITHER, Phrase.CONFLICT_LATEST, Phrase.FIRST_LATEST);
        assertThat(pair.all().filter(statement -> statement.kind() == Phrase.NEVER_CREATED))
                .extracting(Statement::id)
                .containsExactly("product/never-created:left");
    }

    private static PairWords words(String leftEnd, String policy, String row) {
        String yaml = "dataflow: a\nleft: { system: customcrm, label: CRM" + leftEnd + " }\n"
                + "right: { system: powerofficego, label: Ledger }\npairs:\n  - name: product\n"
                + "    left: { datatype: Product }\n    right: { datatype: Product }\n    " + policy
                + "\n    properties:\n      - " + row + "\n";
        return DataflowWords.of(DefinitionReader.read("a.yaml", yaml, CATALOG), CATALOG)
                .pairs()
                .get(0);
    }
}
