package ae.sharjah.digital.adapters.host;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(
        packages = {
            "ae.sharjah.digital.adapters.host",
            "ae.sharjah.digital.adapters.spi",
            "ae.sharjah.digital.connector.rest"
        },
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("ae.sharjah.digital.adapters.(*).(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllersDenyByDefault =
            classes().that().areAnnotatedWith(RestController.class).should().beAnnotatedWith(PreAuthorize.class);

    @ArchTest
    static final ArchRule generatedTypesStayInWebAndContent = noClasses()
            .that()
            .resideOutsideOfPackages("..callback.web..", "..callback.api..", "..content..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..callback.api..", "..content.api..");

    @ArchTest
    static final ArchRule spiDependsOnNoFramework = noClasses()
            .that()
            .resideInAPackage("..adapters.spi")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "tools.jackson..", "java.net.http..");

    @ArchTest
    static final ArchRule onlyConnectorsCallAgencies = noClasses()
            .that()
            .resideInAPackage("..host.delivery..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.springframework.web..", "..connector.rest..");

    @ArchTest
    static void packagesAreNullMarked(JavaClasses classes) {
        classes.stream()
                .map(one -> one.getPackage())
                .filter(one -> !one.getName().endsWith(".api"))
                .distinct()
                .forEach(one -> {
                    if (!one.isAnnotatedWith(NullMarked.class)) {
                        throw new AssertionError(one.getName() + " is not NullMarked");
                    }
                });
    }

    /** Raw UUIDs are converted in {@code web} and in the classes that contain SQL; all other code uses typed ids. */
    @ArchTest
    static final ArchRule onlyIdRecordsAcceptRawUuids = noCodeUnits()
            .that()
            .areNotPrivate()
            .and()
            .areDeclaredInClassesThat(JavaClass.Predicates.resideOutsideOfPackages("..web..", "..api..")
                    .and(DescribedPredicate.not(DescribedPredicate.<JavaClass>describe(
                            "id records",
                            type -> type.isRecord() && type.getSimpleName().endsWith("Id")))))
            .should(ArchCondition.from(DescribedPredicate.<JavaCodeUnit>describe(
                    "accept a java.util.UUID",
                    unit -> unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(UUID.class)))));
}
