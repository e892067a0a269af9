package ae.sharjah.digital.catalog.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.check.PublicationCheck;
import ae.sharjah.digital.catalog.check.References;
import ae.sharjah.digital.catalog.directory.ServiceGroup;
import ae.sharjah.digital.catalog.publication.SharedWorkflows;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is shipped has to be right before it is shipped: a faulty file fails the build. */
class ShippedCatalogueTest {
    private static final CatalogueFiles FILES =
            new CatalogueFiles(new PathMatchingResourcePatternResolver(), "classpath:catalogue/");
    private static final Map<String, JsonNode> SERVICES = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws IOException {
        var workflows = new SharedWorkflows(FILES.workflows());
        for (CatalogueFiles.ServiceFile file : FILES.services()) {
            SERVICES.put(file.path(), workflows.expanded(FILES.read(file.resource())));
        }
    }

    @Test
    void passesTheCheckInEveryFile() throws IOException {
        var check = new PublicationCheck(new JsonMapper());
        var known = new References(
                FILES.agencies().stream().map(CatalogueFiles.AgencyEntry::id).collect(Collectors.toSet()),
                ids(FILES.sectors()),
                ids(FILES.audiences()),
                ids(FILES.lifeEvents()));
        assertThat(SERVICES)
                .allSatisfy((path, service) ->
                        assertThat(check.faults(service, known)).as(path).isEmpty());
    }

    @Test
    void namesEveryFileByItsSlugInTheFolderOfItsSector() {
        assertThat(SERVICES)
                .allSatisfy((path, service) -> assertThat(path)
                        .isEqualTo("services/" + service.path("sector").asString() + "/"
                                + service.path("slug").asString() + ".yaml"));
    }

    @Test
    void hasServicesOfAllSectorsAndOfAgenciesOfAllKinds() throws IOException {
        assertThat(SERVICES).hasSizeGreaterThanOrEqualTo(40);
        Set<String> sectors = of("sector");
        assertThat(sectors).containsExactly("business", "real-estate", "social", "transport", "utilities");
        Set<String> agencies = of("agency");
        assertThat(agencies).hasSizeGreaterThanOrEqualTo(12);
        assertThat(FILES.agencies().stream()
                        .filter(agency -> agencies.contains(agency.id()))
                        .map(CatalogueFiles.AgencyEntry::kind))
                .contains("local", "federal", "private");
        var connected = new HashSet<String>();
        SERVICES.values().stream()
                .filter(service -> service.has("connection"))
                .forEach(service -> connected.add(service.path("slug").asString()));
        assertThat(connected).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void givesNoTwoServicesTheSameTitle() {
        for (String language : List.of("ar", "en")) {
            List<String> titles = SERVICES.values().stream()
                    .map(service -> service.path("title").path(language).asString())
                    .toList();
            assertThat(titles).doesNotHaveDuplicates();
        }
    }

    private static Set<String> of(String field) {
        return SERVICES.values().stream()
                .map(service -> service.path(field).asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(List<ServiceGroup> groups) {
        return groups.stream().map(ServiceGroup::id).collect(Collectors.toSet());
    }
}
