package dev.parley.infra;

import static dev.parley.infra.CloudTemplate.list;
import static dev.parley.infra.CloudTemplate.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.parley.links.Tables;
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

    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.parley.links");

    @Test
    @DisplayName("may call what the store calls, and no more")
    void mayCallWhatTheStoreCallsAndNoMore() {
        Set<String> called = new TreeSet<>();
        for (JavaClass one : PRODUCT) {
            if (!one.isEquivalentTo(Tables.class)) {
                one.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(DynamoDbClient.class))
                        .map(JavaMethodCall::getName)
                        .filter(name -> !NO_PERMISSION.contains(name))
                        .forEach(name -> called.add(action(name)));
            }
        }

        assertThat(allowed("Table")).isEqualTo(called);
        assertThat(allowed("Index")).containsExactly("dynamodb:Query");
    }

    private static String action(String method) {
        return "dynamodb:" + Character.toUpperCase(method.charAt(0)) + method.substring(1);
    }

    private static Set<String> allowed(String statement) {
        Set<String> allowed = new TreeSet<>();
        Map<String, Object> role =
                Stacks.shipped().dataflow().properties("AWS::IAM::Role").get("Role");
        list(role.get("Policies")).stream()
                .flatMap(policy -> Permissions.statements(map(map(policy).get("PolicyDocument"))).stream())
                .filter(one -> statement.equals(one.get("Sid")))
                .forEach(one -> list(one.get("Action")).forEach(action -> allowed.add(action.toString())));
        return allowed;
    }
}
