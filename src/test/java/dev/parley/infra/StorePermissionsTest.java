package dev.parley.infra;

import static dev.parley.infra.CloudTemplate.list;
import static dev.parley.infra.CloudTemplate.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DisplayName("The function's role")
class StorePermissionsTest {

    /** A transaction needs the permissions of what is in it: updates and deletions (docs/reference/store.md). */
    private static final Set<String> NO_PERMISSION = Set.of("transactWriteItems", "builder");

    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages("dev.parley.links");

    @Test
    @DisplayName("may call what the store calls, and no more")
    void mayCallWhatTheStoreCallsAndNoMore() {
        Set<String> called = new TreeSet<>();
        for (JavaClass one : CLASSES) {
            if (isDeployed(one)) {
                one.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(DynamoDbClient.class))
                        .map(JavaMethodCall::getName)
                        .filter(name -> !NO_PERMISSION.contains(name))
                        .forEach(name -> called.add(action(name)));
            }
        }

        assertThat(allowed("Table", "State")).isEqualTo(called);
        assertThat(allowed("Index")).containsExactly("dynamodb:Query");
    }

    /** Tests make tables, and so does whoever runs Parley locally; the function does not. */
    private static boolean isDeployed(JavaClass one) {
        String folder = one.getPackageName().replace('.', '/');
        return one.getSource()
                .flatMap(Source::getFileName)
                .map(file -> Path.of("src/main/java", folder, file))
                .filter(Files::exists)
                .filter(file -> !file.endsWith("Tables.java"))
                .isPresent();
    }

    private static String action(String method) {
        return "dynamodb:" + Character.toUpperCase(method.charAt(0)) + method.substring(1);
    }

    private static Set<String> allowed(String... statements) {
        Set<String> allowed = new TreeSet<>();
        Map<String, Object> role =
                Stacks.shipped().dataflow().properties("AWS::IAM::Role").get("Role");
        list(role.get("Policies")).stream()
                .flatMap(policy -> Permissions.statements(map(map(policy).get("PolicyDocument"))).stream())
                .filter(one -> List.of(statements).contains(one.get("Sid")))
                .forEach(one -> list(one.get("Action")).forEach(action -> allowed.add(action.toString())));
        return allowed;
    }
}
