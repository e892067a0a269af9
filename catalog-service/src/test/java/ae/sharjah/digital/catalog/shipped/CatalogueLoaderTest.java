package ae.sharjah.digital.catalog.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.CatalogueTest;
import ae.sharjah.digital.catalog.Descriptions;
import ae.sharjah.digital.catalog.directory.Agencies;
import ae.sharjah.digital.catalog.directory.AgencyConnections;
import ae.sharjah.digital.catalog.directory.LifeEventStep;
import ae.sharjah.digital.catalog.directory.LifeEventSteps;
import ae.sharjah.digital.catalog.directory.LifeStages;
import ae.sharjah.digital.catalog.directory.ServiceGroups;
import ae.sharjah.digital.catalog.document.LanguageMap;
import ae.sharjah.digital.catalog.publication.Publications;
import ae.sharjah.digital.catalog.publication.PublishedServices;
import ae.sharjah.digital.catalog.publication.SharedWorkflows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

@CatalogueTest
class CatalogueLoaderTest {
    private static final String ONE = "loader-one";
    private static final String TWO = "loader-two";

    @Autowired
    private Publications publications;

    @Autowired
    private PublishedServices published;

    @Autowired
    private Agencies agencies;

    @Autowired
    private ServiceGroups groups;

    @Autowired
    private AgencyConnections connections;

    @Autowired
    private LifeEventSteps steps;

    @Autowired
    private LifeStages stages;

    @Autowired
    private SharedWorkflows workflows;

    @Autowired
    private LoadedFiles loaded;

    @Autowired
    private LoadLock lock;

    @TempDir
    private Path folder;

    @BeforeEach
    void copyWhatServicesReferTo() throws IOException {
        for (String file :
                List.of("agencies.yaml", "sectors.yaml", "audiences.yaml", "life-events.yaml", "life-stages.yaml")) {
            try (var content = new ClassPathResource("catalogue/" + file).getInputStream()) {
                Files.copy(content, folder.resolve(file));
            }
        }
        Files.createDirectories(folder.resolve("services/utilities"));
    }

    @Test
    void publishesWhatChangedAndNothingElse() throws IOException {
        write(ONE, Descriptions.sound(ONE, "الأولى", "One"));
        write(TWO, Descriptions.sound(TWO, "الثانية", "Two"));
        assertThat(load()).isEqualTo(new CatalogueLoader.Outcome(2, 0, 0));
        long number = published.changeNumber();
        assertThat(load()).isEqualTo(new CatalogueLoader.Outcome(0, 2, 0));
        assertThat(published.changeNumber()).isEqualTo(number);

        write(ONE, Descriptions.sound(ONE, "الأولى", "One, changed"));
        assertThat(load()).isEqualTo(new CatalogueLoader.Outcome(1, 1, 0));
        assertThat(published.find(ONE).orElseThrow().version()).isEqualTo(2);

        // A file that is gone says nothing.
        Files.delete(file(TWO));
        assertThat(load()).isEqualTo(new CatalogueLoader.Outcome(0, 1, 0));
        assertThat(published.find(TWO)).isPresent();
    }

    @Test
    void leavesOutFaultyFilesOnly() throws IOException {
        ObjectNode faulty = Descriptions.sound("loader-faulty", "خدمة", "Faulty");
        faulty.remove("outcome");
        write("loader-faulty", faulty);
        write("loader-misnamed", Descriptions.sound("loader-other", "خدمة", "Other"));
        Files.writeString(file("loader-broken"), "slug: [loader-broken");
        Files.writeString(file("loader-twice"), "slug: loader-twice\nslug: loader-twice\n");
        write("loader-sound", Descriptions.sound("loader-sound", "خدمة سليمة", "Sound"));
        assertThat(load()).isEqualTo(new CatalogueLoader.Outcome(1, 0, 4));
        assertThat(published.find("loader-sound")).isPresent();
        assertThat(published.find("loader-faulty")).isEmpty();
    }

    @Test
    void takesTheStepsOfALifeEventAsItsFileSays() throws IOException {
        Files.writeString(folder.resolve("life-events.yaml"), """
                - id: loader-event
                  name: {ar: "حدث", en: "Event"}
                  steps:
                    - service: loader-second
                      explanation: {ar: "أولًا", en: "First"}
                    - {service: loader-first, optional: true, explanation: {ar: "ثم", en: "Then"}}
                """);
        load();
        load();
        assertThat(steps.of("loader-event"))
                .containsExactly(
                        new LifeEventStep("loader-second", false, LanguageMap.of("أولًا", "First")),
                        new LifeEventStep("loader-first", true, LanguageMap.of("ثم", "Then")));
        assertThat(steps.needed().get("loader-event")).containsExactly("loader-second");
    }

    @Test
    void needsNoLifeStages() throws IOException {
        var before = stages.all();
        Files.delete(folder.resolve("life-stages.yaml"));
        assertThat(load()).isEqualTo(new CatalogueLoader.Outcome(0, 0, 0));
        assertThat(stages.all()).isEmpty();
        stages.keep(before);
    }

    @Test
    void doesNotBringBackWhatWasWithdrawn() throws IOException {
        write("loader-withdrawn", Descriptions.sound("loader-withdrawn", "خدمة", "Withdrawn"));
        load();
        publications.withdraw("loader-withdrawn");
        assertThat(load()).isEqualTo(new CatalogueLoader.Outcome(0, 1, 0));
        assertThat(published.find("loader-withdrawn")).isEmpty();
    }

    @Test
    void letsOneLoadAtATime() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            Thread.ofVirtual().start(() -> {
                try {
                    lock.alone(() -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        published.changeNumber();
                        inside.decrementAndGet();
                    });
                } catch (Exception failed) {
                    most.set(99);
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        assertThat(most).hasValue(1);
    }

    private CatalogueLoader.Outcome load() throws IOException {
        var files = new CatalogueFiles(
                new PathMatchingResourcePatternResolver(), folder.toUri().toString());
        var directory = new DirectoryLoader(files, agencies, connections, groups, steps, stages);
        return new CatalogueLoader(files, workflows, publications, directory, loaded).load();
    }

    private void write(String slug, ObjectNode description) throws IOException {
        Files.writeString(file(slug), new YAMLMapper().writeValueAsString(description));
    }

    private Path file(String slug) {
        return folder.resolve("services/utilities/" + slug + ".yaml");
    }
}
