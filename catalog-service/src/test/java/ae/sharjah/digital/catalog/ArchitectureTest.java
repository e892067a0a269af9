package ae.sharjah.digital.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTest {
    private static final String ROOT = "ae.sharjah.digital.catalog";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void hasNoCyclesBetweenPackages() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void keepsGeneratedTypesInWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "..web..", ROOT + ".api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".api..")
                .check(CLASSES);
    }

    @Test
    void deniesByDefaultAndGrantsPerMethod() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .beAnnotatedWith(PreAuthorize.class)
                .check(CLASSES);
        CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(RestController.class))
                .forEach(type -> assertThat(
                                type.getAnnotationOfType(PreAuthorize.class).value())
                        .isEqualTo("denyAll()"));
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .and()
                .arePublic()
                .should()
                .beAnnotatedWith(PreAuthorize.class)
                .check(CLASSES);
    }

    @Test
    void saysInEveryPackageWhatIsNull() {
        CLASSES.stream()
                .filter(type -> !(type.getPackageName() + ".").contains(".api."))
                .map(type -> type.getPackage())
                .distinct()
                .forEach(part -> assertThat(part.isAnnotatedWith(NullMarked.class))
                        .as(part.getName())
                        .isTrue());
    }
}
