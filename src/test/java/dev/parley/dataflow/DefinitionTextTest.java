package dev.parley.dataflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.dataflow.Comments.Place;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DefinitionTextTest {

    private static final int DRAWN = 300;

    private static final String SMALL =
            """
            dataflow: small
            left: { system: silent }
            right: { system: other }
            pairs:
              - name: note
                left: { datatype: Order }
                right: { datatype: Bill }
                properties:
                  - a <-> no
                  - group: both
                    properties:
                      - { map: inner <- no, when: x = 1 }
                  - map: list <-> rows
                    each:
                      key: k <-> key
                      properties:
                        - q <-> amount
                        - t <-> text
            """;

    @Test
    void whatIsWrittenIsReadAsItWas() {
        DrawnDefinitions.many(DRAWN).forEach(dataflow -> {
            String text = DefinitionText.of(dataflow);

            assertThat(read(dataflow, text)).as(text).isEqualTo(dataflow);
        });
    }

    @Test
    void commentsChangeNothing() {
        DrawnDefinitions.many(DRAWN / 4).forEach(dataflow -> {
            String text = DefinitionText.of(dataflow, everywhere(dataflow));

            assertThat(read(dataflow, text)).as(text).isEqualTo(dataflow);
        });
    }

    @Test
    void equalDefinitionsHaveOneText() {
        DrawnDefinitions.many(DRAWN / 4).forEach(dataflow -> {
            String text = DefinitionText.of(dataflow);

            assertThat(DefinitionText.of(read(dataflow, text))).isEqualTo(text);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"customcrm-powerofficego", "powerofficego-shopify"})
    void writesTheShippedDefinitions(String name) throws Exception {
        Dataflow shipped = DefinitionReader.read(name + ".yaml", shipped(name), new ConnectorsCatalog());

        String text = DefinitionText.of(shipped);

        assertThat(DefinitionReader.read(name + ".yaml", text, new ConnectorsCatalog()))
                .isEqualTo(shipped);
        assertThat(shipped(name).lines().map(String::strip))
                .containsAll(text.lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("- ") && !line.startsWith("- name"))
                        .toList());
    }

    @Test
    void putsCommentsWhereTheyBelong() {
        Dataflow dataflow = DefinitionReader.read("small.yaml", SMALL, new ConnectorsCatalog());
        Comments comments = new Comments(Map.of(
                Place.before(), List.of("Of the file.\nIn two lines."),
                Place.before("note"), List.of("Of the pair."),
                Place.before("note", "a"), List.of("Of the row."),
                Place.before("note", "inner"), List.of("Of the member."),
                Place.before("note", "list", "q"), List.of("Of the element."),
                Place.after("note"), List.of("- c <-> d"),
                Place.after(), List.of("", "The end.")));

        assertThat(DefinitionText.of(dataflow, comments))
                .isEqualTo(
                        """
                # Of the file.
                # In two lines.
                dataflow: small
                left: { system: silent }
                right: { system: other }
                pairs:
                  # Of the pair.
                  - name: note
                    left: { datatype: Order }
                    right: { datatype: Bill }
                    properties:
                      # Of the row.
                      - a <-> no
                      - group: both
                        properties:
                          # Of the member.
                          - { map: inner <- no, when: x = 1 }
                      - map: list <-> rows
                        each:
                          key: k <-> key
                          properties:
                            # Of the element.
                            - q <-> amount
                            - t <-> text
                      # - c <-> d
                #
                # The end.
                """);
    }

    private static Comments everywhere(Dataflow dataflow) {
        DrawnTexts texts = new DrawnTexts(new Random(dataflow.name().hashCode()));
        Map<Place, List<String>> at = new HashMap<>();
        at.put(Place.before(), List.of(texts.odd(), texts.odd()));
        at.put(Place.after(), List.of(texts.odd()));
        for (Pair pair : dataflow.pairs()) {
            at.put(Place.before(pair.name()), List.of(texts.odd()));
            at.put(Place.after(pair.name()), DefinitionText.lines(pair));
            for (PropertyGroup group : pair.groups()) {
                at.put(Place.before(pair.name(), group.name()), DefinitionText.lines(group));
                group.members().forEach(row -> {
                    at.put(Place.before(pair.name(), row.name()), List.of(texts.odd()));
                    at.put(Place.after(pair.name(), row.name()), List.of(texts.odd()));
                });
            }
        }
        return new Comments(at);
    }

    private static Dataflow read(Dataflow drawn, String text) {
        return DefinitionReader.read(drawn.name() + ".yaml", text, new DrawnCatalog(drawn));
    }

    private static String shipped(String name) throws Exception {
        try (InputStream file = DefinitionTextTest.class.getResourceAsStream("/dataflows/" + name + ".yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
