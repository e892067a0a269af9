package ae.sharjah.digital.catalog.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.CatalogServiceTest;
import ae.sharjah.digital.catalog.Descriptions;
import ae.sharjah.digital.catalog.directory.Agencies;
import ae.sharjah.digital.catalog.directory.AgencyConnections;
import ae.sharjah.digital.catalog.directory.LifeEventStep;
import ae.sharjah.digital.catalog.directory.LifeEventSteps;
import ae.sharjah.digital.catalog.directory.LifeStages;
import ae.sharjah.digital.catalog.directory.ServiceGroups;
import ae.sharjah.digital.catalog.publication.BundledPublication;
import ae.sharjah.digital.catalog.publication.PublishedServices;
import ae.sharjah.digital.catalog.publication.SharedWorkflows;
import ae.sharjah.digital.platform.web.text.LocalizedText;
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
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Has a context and a database of its own: its services and life events would appear in the searches of other tests. */
@CatalogServiceTest
@TestPropertySource(properties = "test.context=catalog-loader")
@DirtiesContext
class CatalogLoaderTest {
    private static final String ONE = "loader-one";
    private static final String TWO = "loader-two";

    @Autowired
    private BundledPublication publications;

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
    void copyReferencedFiles() throws IOException {
        for (String file :
                List.of("agencies.yaml", "sectors.yaml", "audiences.yaml", "life-events.yaml", "life-stages.yaml")) {
            try (var content = new ClassPathResource("catalogue/" + file).getInputStream()) {
                Files.copy(content, folder.resolve(file));
            }
        }
        Files.createDirectories(folder.resolve("services/utilities"));
    }

    @Test
    void publishesOnlyChangedFiles() throws IOException {
        write(ONE, Descriptions.valid(ONE, "الأولى", "One"));
        write(TWO, Descriptions.valid(TWO, "الثانية", "Two"));
        assertThat(load()).isEqualTo(new CatalogLoader.Outcome(2, 0, 0));
        long number = published.lastChangeNumber();
        assertThat(load()).isEqualTo(new CatalogLoader.Outcome(0, 2, 0));
        assertThat(published.lastChangeNumber()).isEqualTo(number);

        write(ONE, Descriptions.valid(ONE, "الأولى", "One, changed"));
        assertThat(load()).isEqualTo(new CatalogLoader.Outcome(1, 1, 0));
        assertThat(published.find(ONE).orElseThrow().version()).isEqualTo(2);

        // A deleted file changes nothing.
        Files.delete(file(TWO));
        assertThat(load()).isEqualTo(new CatalogLoader.Outcome(0, 1, 0));
        assertThat(published.find(TWO)).isPresent();
    }

    @Test
    void skipsOnlyFaultyFiles() throws IOException {
        ObjectNode faulty = Descriptions.valid("loader-faulty", "خدمة", "Faulty");
        faulty.remove("outcome");
        write("loader-faulty", faulty);
        write("loader-misnamed", Descriptions.valid("loader-other", "خدمة", "Other"));
        Files.writeString(file("loader-broken"), "slug: [loader-broken");
        Files.writeString(file("loader-twice"), "slug: loader-twice\nslug: loader-twice\n");
        write("loader-sound", Descriptions.valid("loader-sound", "خدمة سليمة", "Sound"));
        assertThat(load()).isEqualTo(new CatalogLoader.Outcome(1, 0, 4));
        assertThat(published.find("loader-sound")).isPresent();
        assertThat(published.find("loader-faulty")).isEmpty();
    }

    @Test
    void loadsTheStepsOfALifeEvent() throws IOException {
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
        assertThat(steps.findByLifeEvent("loader-event"))
                .containsExactly(
                        new LifeEventStep("loader-second", false, LocalizedText.of("أولًا", "First")),
                        new LifeEventStep("loader-first", true, LocalizedText.of("ثم", "Then")));
        assertThat(steps.requiredServices().get("loader-event")).containsExactly("loader-second");
    }

    @Test
    void acceptsAFolderWithoutLifeStages() throws IOException {
        var before = stages.all();
        Files.delete(folder.resolve("life-stages.yaml"));
        assertThat(load()).isEqualTo(new CatalogLoader.Outcome(0, 0, 0));
        assertThat(stages.all()).isEmpty();
        stages.replaceAll(before);
    }

    @Test
    void doesNotRepublishAWithdrawnService() throws IOException {
        write("loader-withdrawn", Descriptions.valid("loader-withdrawn", "خدمة", "Withdrawn"));
        load();
        publications.withdraw("loader-withdrawn");
        assertThat(load()).isEqualTo(new CatalogLoader.Outcome(0, 1, 0));
        assertThat(published.find("loader-withdrawn")).isEmpty();
    }

    @Test
    void serializesLoading() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            Thread.ofVirtual().start(() -> {
                try {
                    lock.runExclusively(() -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        published.lastChangeNumber();
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

    private CatalogLoader.Outcome load() throws IOException {
        var files = new CatalogFiles(
                new PathMatchingResourcePatternResolver(), folder.toUri().toString());
        var directory = new DirectoryLoader(files, agencies, connections, groups, steps, stages);
        return new CatalogLoader(files, workflows, publications, directory, loaded).load();
    }

    private void write(String slug, ObjectNode description) throws IOException {
        Files.writeString(file(slug), new YAMLMapper().writeValueAsString(description));
    }

    private Path file(String slug) {
        return folder.resolve("services/utilities/" + slug + ".yaml");
    }
}
