package ae.sharjah.digital.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StructureTest {
    private static final JavaClasses STARTER = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ae.sharjah.digital.platform");

    @Test
    void everyPackageIsNullMarked() {
        assertThat(STARTER.stream().map(type -> type.getPackage()).distinct())
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(folder.isAnnotatedWith(NullMarked.class))
                        .as(folder.getName())
                        .isTrue());
    }

    @Test
    void noFieldIsInjected() {
        noFields().should().beAnnotatedWith(Autowired.class).check(STARTER);
    }

    /** Checks that no type name contains a word of the domain: the platform modules serve any domain. */
    @Test
    void noNameBelongsToTheDomain() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".*(Resident|Citizen|Agency|Agencies|Catalog|LifeEvent|Journey|Dispatch|Delegation|Payment|Notification|Connector).*")
                .check(STARTER);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("ae.sharjah.digital.platform.(*)..")
                .should()
                .beFreeOfCycles()
                .check(STARTER);
    }
}
