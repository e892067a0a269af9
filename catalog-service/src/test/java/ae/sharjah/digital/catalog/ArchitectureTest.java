package ae.sharjah.digital.catalog;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTest {
    private static final String ROOT = "ae.sharjah.digital.catalog";
    private static final String SEARCH = ROOT + ".search";
    private static final String SEARCH_TEXT = SEARCH + ".text..";

    /** The features from the lowest floor to the highest; a feature may use those of its own and of lower floors. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("document", "lifecycle", "comparison", "rules"),
            Set.of("burden", "directory", "review", "usage", "check"),
            Set.of("publication"),
            Set.of("partner", "bundled", "search"),
            Set.of("standards", "browse"),
            Set.of("recommendation"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void hasNoCyclesBetweenPackages() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void importsNoPackageOfAHigherFloor() {
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(dependency -> floor(dependency.getOriginClass()) < floor(dependency.getTargetClass()))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    /** Returns the floor of a type; types outside the features of this service are beneath all of them. */
    private static int floor(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(ROOT + ".")) {
            return -1;
        }
        String feature = name.substring(ROOT.length() + 1).split("\\.")[0];
        return FLOORS.stream()
                .filter(floor -> floor.contains(feature))
                .mapToInt(FLOORS::indexOf)
                .findFirst()
                .orElse(-1);
    }

    @Test
    void textAnalysisDependsOnNoOtherPackageOfThePlatform() {
        noClasses()
                .that()
                .resideInAPackage(SEARCH_TEXT)
                .should()
                .dependOnClassesThat(resideInAPackage("ae.sharjah.digital..").and(resideOutsideOfPackage(SEARCH_TEXT)))
                .check(CLASSES);
    }

    @Test
    void onlySearchUsesTextAnalysis() {
        noClasses()
                .that()
                .resideOutsideOfPackages(SEARCH, SEARCH_TEXT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(SEARCH_TEXT)
                .check(CLASSES);
    }

    @Test
    void searchDoesNotDependOnEndpoints() {
        noClasses()
                .that()
                .resideInAPackage(SEARCH + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "..web..", ROOT + ".api..")
                .check(CLASSES);
    }

    @Test
    void putsEveryFeatureOnAFloor() {
        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith(ROOT + ".") && !name.startsWith(ROOT + ".api"))
                        .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0]))
                .isSubsetOf(FLOORS.stream().flatMap(Set::stream).toList());
    }

    @Test
    void confinesGeneratedTypesToWeb() {
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
    void marksEveryPackageAsNullMarked() {
        CLASSES.stream()
                .filter(type -> !(type.getPackageName() + ".").contains(".api."))
                .map(type -> type.getPackage())
                .distinct()
                .forEach(part -> assertThat(part.isAnnotatedWith(NullMarked.class))
                        .as(part.getName())
                        .isTrue());
    }

    /**
     * Checks that ids have types of their own, in parameters and in their type arguments. UUID stays where it is mapped: on the
     * wire (packages {@code web}), inside id records, and in private methods.
     */
    @Test
    void takesTypedIdsInsteadOfUuids() {
        noCodeUnits()
                .that()
                .areNotPrivate()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages(ROOT + "..web..", ROOT + "..api..")
                .and(areNotMembersOfIdRecords())
                .should(be(takingUuids()))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaCodeUnit> areNotMembersOfIdRecords() {
        return describe(
                "are not members of records of one UUID",
                unit -> !unit.getOwner().isRecord()
                        || unit.getOwner().getFields().stream()
                                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                                        .count()
                                != 1
                        || !unit.getOwner().getSimpleName().endsWith("Id"));
    }

    private static DescribedPredicate<JavaCodeUnit> takingUuids() {
        return describe(
                "taking raw UUIDs",
                unit -> unit.getParameterTypes().stream()
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                        .anyMatch(type -> type.isEquivalentTo(UUID.class)));
    }
}
