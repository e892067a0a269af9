package ae.sharjah.digital.request;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages of the service in floors: a package depends only on packages of lower floors. */
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

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ae.sharjah.digital.request");

    static Stream<String> packages() {
        return FLOORS.stream().flatMap(Set::stream).sorted();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void dependsOnlyOnLowerFloors(String name) {
        String[] sameOrHigher = FLOORS.stream()
                .skip(floor(name))
                .flatMap(Set::stream)
                .filter(other -> !other.equals(name))
                .map(other -> ROOT + other + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(sameOrHigher)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    private static int floor(String name) {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(name)) {
                return floor;
            }
        }
        throw new IllegalArgumentException(name);
    }

    @Test
    void listsEveryPackage() {
        Set<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()).split("\\.")[0])
                .filter(name -> !name.equals("api"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(packages()).containsExactlyElementsOf(found);
    }
}
