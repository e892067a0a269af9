package ae.sharjah.digital.request;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
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
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "ae.sharjah.digital.request", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("ae.sharjah.digital.request.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule controllersDenyUnlessAMethodGrants =
            classes().that().areAnnotatedWith(RestController.class).should().beAnnotatedWith(PreAuthorize.class);

    @ArchTest
    static final ArchRule everyEndpointGrantsByItself = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(RestController.class)
            .and()
            .arePublic()
            .should()
            .beAnnotatedWith(PreAuthorize.class);

    @ArchTest
    static final ArchRule generatedTypesStopAtTheWeb = noClasses()
            .that()
            .resideOutsideOfPackages("..request.api..", "..request.web..", "..request.*.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..request.api..");

    /** Checks that UUIDs are converted where they are mapped: in {@code web}, and by private code that reads rows. */
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

    /** Checks that only these classes defer statements or see deferred ones: batching hides when SQL runs. */
    @ArchTest
    static final ArchRule onlyNamedClassesBatchStatements = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(lifecycle\\.Requests|history\\.History|desk\\.TaskSync|desk\\.Tasks"
                    + "|dispatch\\.Dispatches|prefill\\.AnswerOrigins)")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ae.sharjah.digital.platform.events.batch..");

    @ArchTest
    static final ArchRule theWorkflowCoreKnowsNeitherTimeNorStorage = noClasses()
            .that()
            .resideInAPackage("..request.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "..lifecycle..", "..dispatch..");
}
