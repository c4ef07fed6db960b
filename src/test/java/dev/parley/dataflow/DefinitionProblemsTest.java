package dev.parley.dataflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row breaks one line of a good definition and expects just that one problem. */
final class DefinitionProblemsTest {

    private static final String GOOD =
            """
            dataflow: flow
            left:  { system: powerofficego, label: PowerOffice }
            right: { system: shopify }
            tie: left
            pairs:
              - name: customer
                left: { datatype: Customers person, filter: IsPerson = true }
                right: { datatype: Customer }
                create: in-right
                match: [ EmailAddress = email ]
                properties:
                  - EmailAddress <-> email
                  - group: address
                    properties:
                      - MailAddress.City <-> addresses.city
                      - MailAddress.ZipCode <-> addresses.zip
                  - Number -> note
            """;

    static Stream<Arguments> rows() {
        return Stream.of(row("creat: in-right", "create: in-right", "X"));
    }

    private static Arguments row(String wrong, String right, String problem) {
        return Arguments.of(right, wrong, problem);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void namesLineProblemAndWayOut(String right, String wrong, String problem) {
        assertThat(GOOD).containsOnlyOnce(right);

        List<String> problems = problems("flow.yaml", GOOD.replace(right, wrong));

        assertThat(problems).containsExactly("flow.yaml:" + problem);
    }

    @Test
    void readsTheDefinitionThatTheRowsBreak() {
        assertThat(DefinitionReader.read("flow.yaml", GOOD, new TestCatalog()).name())
                .isEqualTo("flow");
    }

    static List<String> problems(String file, String yaml) {
        DefinitionException thrown = catchThrowableOfType(
                DefinitionException.class, () -> DefinitionReader.read(file, yaml, new TestCatalog()));
        return thrown.problems().stream().map(DefinitionException.Problem::text).toList();
    }
}
