package ae.sharjah.digital.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.platform.events.idempotency.IdempotentWrites;
import ae.sharjah.digital.platform.events.outbox.Outbox;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;

class StructureTest {
    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("ae.sharjah.digital.platform");

    @Test
    void everyPackageIsNullMarked() {
        assertThat(PLATFORM.stream().map(type -> type.getPackage()).distinct())
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(folder.isAnnotatedWith(NullMarked.class))
                        .as(folder.getName())
                        .isTrue());
    }

    @Test
    void noFieldIsInjected() {
        noFields().should().beAnnotatedWith(Autowired.class).check(PLATFORM);
    }

    /** Checks that no type name contains a word of the domain: the platform modules serve any domain. */
    @Test
    void noNameBelongsToTheDomain() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".*(Resident|Citizen|Agency|Agencies|Catalog|LifeEvent|Journey|Dispatch|Delegation|Payment|Notification|Connector).*")
                .check(PLATFORM);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("ae.sharjah.digital.platform.(**)")
                .should()
                .beFreeOfCycles()
                .check(PLATFORM);
    }

    /** Checks that web serves modules without a database and without Kafka. */
    @Test
    void webUsesNeitherDatabaseNorKafka() {
        noClasses()
                .that()
                .resideInAPackage("..platform.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "org.springframework.jdbc..",
                        "org.springframework.transaction..",
                        "org.springframework.kafka..",
                        "org.apache.kafka..",
                        "..platform.events..",
                        "..platform.starter..")
                .check(PLATFORM);
    }

    @Test
    void eventsDoesNotUseTheStarter() {
        noClasses()
                .that()
                .resideInAPackage("..platform.events..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..platform.starter..")
                .check(PLATFORM);
    }

    @Test
    void starterOnlyConfigures() {
        classes()
                .that()
                .resideInAPackage("..platform.starter..")
                .and()
                .arePublic()
                .should()
                .beAnnotatedWith(AutoConfiguration.class)
                .orShould()
                .implement(EnvironmentPostProcessor.class)
                .check(PLATFORM);
    }

    /** Checks that only these classes defer statements: it hides when SQL runs. */
    @Test
    void onlyOutboxAndIdempotentWritesDeferStatements() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..platform.events.batch..", "..platform.starter..")
                .and()
                .doNotBelongToAnyOf(Outbox.class, IdempotentWrites.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..platform.events.batch..")
                .check(PLATFORM);
    }
}
