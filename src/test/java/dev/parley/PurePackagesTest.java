package dev.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class PurePackagesTest {

    private static final String[] PURE = {
        "dev.parley.yaml..",
        "dev.parley.dataflow..",
        "dev.parley.mapping..",
        "dev.parley.sync..",
        "dev.parley.document..",
        "dev.parley.checklist.."
    };
    private static final String[] OUTSIDE_WORLD = {
        "io.quarkus..",
        "io.quarkiverse..",
        "io.vertx..",
        "software.amazon..",
        "com.amazonaws..",
        "java.net.http..",
        "jakarta.ws.rs..",
        "org.jboss.."
    };
    private static final JavaClasses PRODUCT =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.parley");

    @Test
    void thePurePackagesKnowNoFrameworkNoCloudAndNoHttp() {
        keepsOut(PURE).allowEmptyShould(true).check(PRODUCT);
    }

    @Test
    void theRuleCatchesAnOffender() {
        var offender = keepsOut("dev.parley.function..");

        assertThat(PRODUCT).isNotEmpty();
        assertThatThrownBy(() -> offender.check(PRODUCT))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("io.quarkus");
    }

    private static ArchRule keepsOut(String... packages) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OUTSIDE_WORLD);
    }
}
