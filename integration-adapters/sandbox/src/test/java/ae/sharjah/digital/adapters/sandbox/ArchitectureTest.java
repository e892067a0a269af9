package ae.sharjah.digital.adapters.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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

    /** An agency's system shares nothing with the platform but the contracts. */
    @ArchTest
    static final ArchRule knowsNothingOfThePlatformsCode = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "ae.sharjah.digital.platform..",
                    "ae.sharjah.digital.adapters.spi..",
                    "ae.sharjah.digital.adapters.rest..",
                    "ae.sharjah.digital.adapters.host..");
}
