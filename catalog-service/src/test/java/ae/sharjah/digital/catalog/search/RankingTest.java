package ae.sharjah.digital.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.document.Keywords;
import ae.sharjah.digital.catalog.document.ServiceContent;
import ae.sharjah.digital.catalog.document.ServiceDocument;
import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final ServiceContent ANY = BundledServices.all().getFirst().content();

    private ServiceIndex index;

    @BeforeEach
    void open() throws Exception {
        index = new ServiceIndex();
    }

    @AfterEach
    void close() throws Exception {
        index.close();
    }

    @Test
    void ranksTitleMatchesBeforeBodyMatches() {
        add(service("in-description", "خدمة", "Something", "About giraffes and giraffes and giraffes."));
        add(service("in-title", "خدمة", "Giraffe feeding", "Nothing."));
        assertThat(slugs("giraffe")).containsExactly("in-title", "in-description");
    }

    @Test
    void ranksEqualMatchesByUsage() {
        add(service("a", "خدمة", "Giraffe feeding", "Nothing."));
        add(service("b", "خدمة", "Giraffe washing", "Nothing."));
        assertThat(slugs("giraffe")).containsExactly("a", "b");
        index.updateUsage(Map.of(id("b"), 1L));
        assertThat(slugs("giraffe")).containsExactly("b", "a");
        index.updateUsage(Map.of(id("a"), 5L, id("b"), 1L));
        assertThat(slugs("giraffe")).containsExactly("a", "b");
    }

    @Test
    void usageDoesNotOutweighRelevance() {
        add(service("in-description", "خدمة", "Something", "About giraffes."));
        add(service("in-title", "خدمة", "Giraffe feeding", "Nothing."));
        index.updateUsage(Map.of(id("in-description"), 1_000_000L));
        assertThat(slugs("giraffe").getFirst()).isEqualTo("in-title");
    }

    @Test
    void pagesThroughEqualMatchesWithoutGapsOrDuplicates() {
        for (int i = 0; i < 30; i++) {
            add(service("giraffe-" + i, "خدمة", "Giraffe feeding", "Nothing."));
        }
        index.updateUsage(Map.of(id("giraffe-7"), 3L, id("giraffe-20"), 9L));
        var paged = new ArrayList<String>();
        String cursor = null;
        do {
            SearchResult page = index.find(new ServiceQuery("giraffes", Map.of(), 7, cursor));
            page.hits().forEach(found -> paged.add(found.card().slug()));
            assertThat(page.total()).isEqualTo(30);
            cursor = page.next();
        } while (cursor != null);
        assertThat(paged).hasSize(30).doesNotHaveDuplicates().startsWith("giraffe-20", "giraffe-7");
    }

    @Test
    void pagesThroughAQueryThatSplitsIntoMoreThanTheMaximumOfWords() {
        add(service("a", "خدمة", "Giraffe feeding", "Nothing."));
        add(service("b", "خدمة", "Giraffe washing", "Nothing."));
        add(service("c", "خدمة", "Elephant feeding", "Nothing."));
        String sixteenWordsOfTwo = "giraffefeeding ".repeat(16);
        SearchResult first = index.find(ServiceQuery.of(sixteenWordsOfTwo, 1));
        assertThat(first.hits()).extracting(found -> found.card().slug()).containsExactly("a");
        assertThat(index.find(new ServiceQuery(sixteenWordsOfTwo, Map.of(), 2, first.next()))
                        .hits())
                .hasSize(first.total() - 1);
    }

    @Test
    void removesReplacedAndWithdrawnVersions() {
        add(service("a", "خدمة", "Giraffe feeding", "Nothing."));
        add(service("a", "خدمة", "Elephant feeding", "Nothing."));
        assertThat(slugs("giraffe")).isEmpty();
        assertThat(slugs("elephant")).containsExactly("a");
        assertThat(index.all()).hasSize(1);
        index.update(List.of(), List.of(id("a")), Map.of());
        assertThat(slugs("elephant")).isEmpty();
        assertThat(index.all()).isEmpty();
    }

    private List<String> slugs(String words) {
        return index.find(ServiceQuery.of(words, 10)).hits().stream()
                .map(found -> found.card().slug())
                .toList();
    }

    private void add(ServiceDocument service) {
        index.update(List.of(service), List.of(), Map.of());
    }

    private static ServiceId id(String slug) {
        return new ServiceId(UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8)));
    }

    private static ServiceDocument service(String slug, String arabic, String english, String description) {
        return new ServiceDocument(
                id(slug),
                1,
                java.time.Instant.EPOCH,
                new ServiceContent(
                        slug,
                        ANY.agency(),
                        ANY.sector(),
                        ANY.audiences(),
                        ANY.lifeEvents(),
                        LocalizedText.of(arabic, english),
                        LocalizedText.of("ملخص", "Summary"),
                        LocalizedText.of("وصف", description),
                        new Keywords(List.of(), List.of()),
                        ANY.channels(),
                        ANY.assurance(),
                        ANY.legalBasis(),
                        ANY.eligibility(),
                        ANY.documents(),
                        ANY.fees(),
                        ANY.serviceTime(),
                        ANY.outcome(),
                        ANY.connection(),
                        ANY.degradedMode(),
                        ANY.form(),
                        ANY.workflow(),
                        ANY.exampleAnswers()));
    }
}
