package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.sync.BusinessSystem;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class LazySystemTest {

    @Test
    void leavesNoQuestionToTheDefaultsOfThePort() {
        Stream<Method> asked =
                Stream.of(BusinessSystem.class.getDeclaredMethods()).filter(method -> !method.isSynthetic());

        assertThat(asked).allSatisfy(method -> assertThat(LazySystem.class
                        .getMethod(method.getName(), method.getParameterTypes())
                        .getDeclaringClass())
                .isEqualTo(LazySystem.class));
    }
}
