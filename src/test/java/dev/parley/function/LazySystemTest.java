package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.parley.sync.BusinessSystem;
import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LazySystemTest {

    static Stream<Method> calls() {
        return Stream.of(BusinessSystem.class.getMethods());
    }

    /** A call with a default of its own would be answered by that default, whatever the connector knows. */
    @ParameterizedTest
    @MethodSource("calls")
    void passesOnEveryCall(Method call) {
        assertThatCode(() -> LazySystem.class.getDeclaredMethod(call.getName(), call.getParameterTypes()))
                .doesNotThrowAnyException();
    }
}
