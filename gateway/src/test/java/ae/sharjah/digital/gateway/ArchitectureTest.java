package ae.sharjah.digital.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "ae.sharjah.digital.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("ae.sharjah.digital.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes()
            .should(new ArchCondition<>("be in a null-marked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
                }
            });

    @ArchTest
    static final ArchRule noClassIsNamedAsOneOfPlatformWeb = classes()
            .should(new ArchCondition<>("have a name that platform-web does not use") {
                private final Set<String> taken = new ClassFileImporter()
                        .importPackages("ae.sharjah.digital.platform.web").stream()
                                .filter(JavaClass::isTopLevelClass)
                                .map(JavaClass::getSimpleName)
                                .filter(name -> !name.equals("package-info"))
                                .collect(Collectors.toUnmodifiableSet());

                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean own = !type.isTopLevelClass() || !taken.contains(type.getSimpleName());
                    events.add(new SimpleConditionEvent(
                            type, own && !taken.isEmpty(), type.getName() + " repeats a name of platform-web"));
                }
            });

    @ArchTest
    static final ArchRule knowsNoService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "ae.sharjah.digital.catalog..",
                    "ae.sharjah.digital.request..",
                    "ae.sharjah.digital.identity..",
                    "ae.sharjah.digital.notification..",
                    "org.apache.kafka..");
}
