package dev.parley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The templates that are deployed")
class RulesTest {

    private static final Stacks SHIPPED = Stacks.shipped();

    @Test
    @DisplayName("use only names that are there, and all of them")
    void useOnlyNamesThatAreThereAndAllOfThem() {
        assertThat(References.problems(SHIPPED)).isEmpty();
    }

    @Test
    @DisplayName("hand over every parameter from stack to stack")
    void handOverEveryParameterFromStackToStack() {
        assertThat(Nesting.problems(SHIPPED)).isEmpty();
    }

    @Test
    @DisplayName("write out every permission")
    void writeOutEveryPermission() {
        assertThat(Permissions.problems(SHIPPED)).isEmpty();
    }

    @Test
    @DisplayName("keep what must not be lost and end what must not pile up")
    void keepWhatMustNotBeLostAndEndWhatMustNotPileUp() {
        assertThat(Upkeep.problems(SHIPPED)).isEmpty();
    }

    @Test
    @DisplayName("watch what there is")
    void watchWhatThereIs() {
        assertThat(Watching.problems(SHIPPED)).isEmpty();
    }

    @Test
    @DisplayName("give each alarm a name of its own")
    void giveEachAlarmANameOfItsOwn() {
        List<Object> names = SHIPPED.watch().properties("AWS::CloudWatch::Alarm").values().stream()
                .map(alarm -> alarm.get("AlarmName"))
                .toList();

        assertThat(names).doesNotHaveDuplicates().hasSize(7);
    }
}
