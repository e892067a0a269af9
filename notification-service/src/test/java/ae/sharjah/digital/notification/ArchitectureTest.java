package ae.sharjah.digital.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
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

@AnalyzeClasses(packages = "ae.sharjah.digital.notification", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "ae.sharjah.digital.notification";
    private static final DescribedPredicate<JavaAnnotation<?>> DENIES_ALL = DescribedPredicate.describe(
            "@PreAuthorize(\"denyAll()\")",
            annotation -> annotation.getRawType().isEquivalentTo(PreAuthorize.class)
                    && annotation.get("value").orElse("").equals("denyAll()"));

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllersDenyByDefault =
            classes().that().areAnnotatedWith(RestController.class).should().beAnnotatedWith(DENIES_ALL);

    @ArchTest
    static final ArchRule everyEndpointGrantsExplicitly = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .should()
            .beAnnotatedWith(PreAuthorize.class);

    @ArchTest
    static final ArchRule generatedTypesStayInWeb = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".api..", ROOT + "..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".api..");

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes()
            .that()
            .resideOutsideOfPackage(ROOT + ".api..")
            .should(ArchCondition.from(DescribedPredicate.<JavaClass>describe(
                    "be in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

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
