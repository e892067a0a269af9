package ae.sharjah.digital.adapters.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.UUID;

@AnalyzeClasses(packages = "ae.sharjah.digital.adapters.sandbox", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesAreFreeOfCycles = slices().matching("ae.sharjah.digital.adapters.sandbox.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule generatedTypesStopInWeb = noClasses()
            .that()
            .resideOutsideOfPackages("..web..", "..api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..api..");

    /** An agency's system shares only the contracts with the platform. */
    @ArchTest
    static final ArchRule dependsOnNoPlatformCode = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "ae.sharjah.digital.platform..",
                    "ae.sharjah.digital.adapters.spi..",
                    "ae.sharjah.digital.connector.rest..",
                    "ae.sharjah.digital.adapters.host..");

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
