package dev.parley.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.sync.BusinessSystem;
import dev.parley.sync.RemoteFailure;
import dev.parley.systems.SystemType;
import dev.parley.systems.Systems;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
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

    @Test
    @DisplayName("a credential that was replaced is taken after the first refusal, without a restart")
    void isConnectedToAnewAfterItDeniedAccess() {
        TwinWorld first = TwinWorld.of();
        TwinWorld second = TwinWorld.of();
        Deque<BusinessSystem> connections = new ArrayDeque<>(List.of(first.crm, second.crm));
        SystemType type = Systems.builtInAnd(List.of()).get("shopify");
        LazySystem system = new LazySystem(type, connections::remove, Duration.ofSeconds(10));
        String id = second.contact("Ada", "ada@example.org");
        first.crm.faults().fail("read", new RemoteFailure.Denied("replaced"));

        assertThatThrownBy(() -> system.read(TwinWorld.CONTACT, id)).isInstanceOf(RemoteFailure.Denied.class);

        assertThat(system.read(TwinWorld.CONTACT, id)).isPresent();
        assertThat(system.calls()).isEqualTo(first.crm.calls() + second.crm.calls());
    }
}
