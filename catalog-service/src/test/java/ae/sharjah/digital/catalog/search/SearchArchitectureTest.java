package ae.sharjah.digital.catalog.search;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SearchArchitectureTest {
    private static final String PLATFORM = "ae.sharjah.digital..";
    private static final String CATALOG = "ae.sharjah.digital.catalog";
    private static final String SEARCH = CATALOG + ".search";
    private static final String TEXT = SEARCH + ".text..";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(CATALOG);

    @Test
    void textAnalysisDependsOnNoOtherPackageOfThePlatform() {
        noClasses()
                .that()
                .resideInAPackage(TEXT)
                .should()
                .dependOnClassesThat(resideInAPackage(PLATFORM).and(resideOutsideOfPackage(TEXT)))
                .check(CLASSES);
    }

    @Test
    void searchDoesNotDependOnItsEndpoints() {
        noClasses()
                .that()
                .resideInAPackage(SEARCH + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CATALOG + "..web..", CATALOG + ".api..")
                .check(CLASSES);
    }

    @Test
    void onlySearchUsesTextAnalysis() {
        noClasses()
                .that()
                .resideOutsideOfPackages(SEARCH, TEXT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(TEXT)
                .check(CLASSES);
    }
}
