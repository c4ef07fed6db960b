package dev.parley.document.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Dataflow;
import dev.parley.dataflow.DefinitionReader;
import dev.parley.dataflow.Definitions;
import dev.parley.document.words.Form;
import dev.parley.document.words.Writer;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A document that was written from a definition becomes that definition again. */
final class OwnDocumentsTest {

    static Stream<Arguments> shipped() {
        return new Definitions(Optional.empty(), Imports.CATALOG)
                .names().stream().flatMap(name -> Stream.of(Form.values()).map(form -> Arguments.of(name, form)));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    @DisplayName("a shipped definition comes back as it was")
    void comesBackAsItWas(String name, Form form) {
        Dataflow dataflow = new Definitions(Optional.empty(), Imports.CATALOG).named(name);
        String text = Writer.document(dataflow, Imports.CATALOG, form);
        Importing.Document document = new Importing.Document("for-the-customer." + form.suffix(), text);

        OwnDocument own = Imports.importing(Options.NONE).own(document);

        assertThat(Importing.isOwn(document)).isTrue();
        Imported imported = own.imported().orElseThrow();
        assertThat(imported.dataflow()).contains(dataflow);
        assertThat(DefinitionReader.read(name + ".yaml", imported.yaml(), Imports.CATALOG))
                .isEqualTo(dataflow);
        assertThat(imported.findings()).isEmpty();
    }

    @Test
    @DisplayName("an imported definition comes back from its document, too")
    void comesBackAfterAnImport() {
        Sample sample = Sample.of("Customcrm", "Powerofficego")
                .section("Customer", "Customers company", Sample.EVERY, Sample.IF_MATCH)
                .match("Email", "EmailAddress")
                .row("Email (Dependant on having NO in Country)", "EmailAddress")
                .row("Name", "Name");
        Dataflow dataflow = Imports.of(sample).dataflow().orElseThrow();

        OwnDocument own = Imports.importing(Options.NONE)
                .own(new Importing.Document("x.md", Writer.document(dataflow, Imports.CATALOG, Form.MARKDOWN)));

        assertThat(own.imported().orElseThrow().dataflow()).contains(dataflow);
    }

    @Test
    @DisplayName("a document of the discontinued service is not taken for one of ours")
    void isNotTakenForOurs() {
        assertThat(Importing.isOwn(Sample.of("A", "B")
                        .section("X", "Y", Sample.EVERY)
                        .row("a", "b")
                        .document()))
                .isFalse();
    }
}
