package ae.sharjah.digital.request;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packages of the service in floors: a package depends only on packages of lower floors. The classes are imported once,
 * together with those of {@link ArchitectureTest}.
 */
@AnalyzeClasses(packages = "ae.sharjah.digital.request", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageFloorsTest {
    private static final String ROOT = "ae.sharjah.digital.request.";

    /** From the lowest floor to the highest. */
    private static final List<Set<String>> FLOORS = List.of(
            Set.of("id", "text", "calendar"),
            Set.of("workflow", "connection", "identity"),
            Set.of("catalog"),
            Set.of("reason", "form", "rules", "promise"),
            Set.of("history", "prefill"),
            Set.of("lifecycle"),
            Set.of("dispatch", "representation"),
            Set.of("attachment"),
            Set.of("complaint", "rating", "desk"),
            Set.of("timer", "web"));

    @ArchTest
    static void everyPackageDependsOnlyOnLowerFloors(JavaClasses classes) {
        assertAll(packages().map(name -> () -> dependsOnlyOnLowerFloors(name).check(classes)));
    }

    private static ArchRule dependsOnlyOnLowerFloors(String name) {
        String[] sameOrHigher = FLOORS.stream()
                .skip(floor(name))
                .flatMap(Set::stream)
                .filter(other -> !other.equals(name))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(sameOrHigher)
                .allowEmptyShould(true);
    }

    private static Stream<String> packages() {
        return FLOORS.stream().flatMap(Set::stream).sorted();
    }

    private static int floor(String name) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(name)) {
                return floor;
            }
        }
        throw new IllegalArgumentException(name);
    }

    @ArchTest
    static void everyPackageIsListed(JavaClasses classes) {
        Set<String> found = classes.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()).split("\\.")[0])
                .filter(name -> !name.equals("api"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages()).containsExactlyElementsOf(found);
    }
}
