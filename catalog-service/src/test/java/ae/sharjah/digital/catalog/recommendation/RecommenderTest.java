package ae.sharjah.digital.catalog.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.catalog.directory.LifeStage;
import ae.sharjah.digital.catalog.document.Agency;
import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.catalog.document.ServiceTime;
import ae.sharjah.digital.catalog.search.ServiceCard;
import ae.sharjah.digital.platform.web.text.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecommenderTest {
    private final List<ServiceCard> services = new ArrayList<>();
    private final Map<ServiceId, Long> usage = new HashMap<>();

    @BeforeEach
    void createSmallCatalog() {
        service("tenancy", "real-estate", List.of("citizen", "resident"), List.of("moving"), "SOP1");
        service("power", "utilities", List.of("citizen", "resident"), List.of("moving"), "SOP1");
        service("skip", "utilities", List.of("citizen", "company"), List.of("building"), "SOP1");
        service("nursing", "social", List.of("citizen", "elderly"), List.of("parents"), "SOP1");
        service("licence", "business", List.of("company"), List.of("business"), "SOP1");
        service("fines", "transport", List.of("citizen", "resident"), List.of(), "SOP1");
        service("inheritance", "real-estate", List.of("citizen", "resident"), List.of("moving"), "SOP3");
    }

    @Test
    void recommendsNothingForAnEmptyProfile() {
        assertThat(recommend(profile(Set.of(), null, Set.of()))).isEmpty();
    }

    @Test
    void ranksLifeEventInterestsBeforeSectorInterests() {
        assertThat(recommend(profile(Set.of("moving", "utilities"), null, Set.of())))
                .containsExactly("power", "tenancy", "skip");
    }

    @Test
    void returnsAllReasonsInOrderOfWeight() {
        var first = Recommender.choose(profile(Set.of("moving", "utilities"), null, Set.of()), catalog(), 9)
                .getFirst();
        assertThat(first.reasons())
                .containsExactly(
                        new Reason.Interest("moving", name("moving")),
                        new Reason.Interest("utilities", name("utilities")));
    }

    @Test
    void recommendsByLifeEventsAndAudiencesOfTheLifeStage() {
        var chosen = Recommender.choose(profile(Set.of(), "caring", Set.of()), catalog(), 9);
        assertThat(chosen).extracting(one -> one.service().slug()).containsExactly("nursing");
        assertThat(chosen.getFirst().reasons()).containsExactly(new Reason.Stage("caring", name("caring")));
    }

    @Test
    void ranksServicesForTheUsersAudienceFirst() {
        assertThat(recommend(profile(Set.of("utilities", "business"), null, Set.of("resident"))))
                .startsWith("power")
                .contains("skip", "licence");
        assertThat(recommend(profile(Set.of("moving"), null, Set.of("elderly"))))
                .contains("power", "tenancy");
    }

    @Test
    void ignoresUnknownCodes() {
        assertThat(recommend(profile(Set.of("utilities", "no-such-thing"), "no-such-stage", Set.of("no-such-people"))))
                .isEqualTo(recommend(profile(Set.of("utilities"), null, Set.of())));
    }

    @Test
    void omitsServicesThatRequireHigherAssurance() {
        assertThat(recommend(profile(Set.of("real-estate"), null, Set.of()))).containsExactly("tenancy");
        assertThat(recommend(new Profile(Set.of("real-estate"), null, Set.of(), "SOP3")))
                .containsExactlyInAnyOrder("tenancy", "inheritance");
        assertThat(recommend(new Profile(Set.of("real-estate"), null, Set.of(), null)))
                .isEmpty();
    }

    @Test
    void givesAnAudienceAsReasonOnlyWhenFewServicesShareIt() {
        var chosen = Recommender.choose(profile(Set.of(), null, Set.of("citizen", "elderly")), catalog(), 9);
        assertThat(chosen).extracting(one -> one.service().slug()).containsExactly("nursing");
        assertThat(chosen.getFirst().reasons()).containsExactly(new Reason.Audience("elderly", name("elderly")));
    }

    @Test
    void givesUsageAsReasonOnlyForPopularServices() {
        usage.put(id("fines"), 19L);
        assertThat(recommend(profile(Set.of(), null, Set.of()))).isEmpty();
        usage.put(id("fines"), 500L);
        var chosen = Recommender.choose(profile(Set.of(), null, Set.of()), catalog(), 9);
        assertThat(chosen).extracting(one -> one.service().slug()).containsExactly("fines");
        assertThat(chosen.getFirst().reasons()).containsExactly(new Reason.Usage());
    }

    @Test
    void ranksEqualServicesByUsage() {
        usage.put(id("skip"), 3L);
        assertThat(recommend(profile(Set.of("utilities"), null, Set.of()))).containsExactly("skip", "power");
    }

    @Test
    void ranksRequiredServicesOfALifeEventFirst() {
        assertThat(Recommender.choose(
                                profile(Set.of("moving"), null, Set.of()),
                                new CatalogSnapshot(
                                        services, usage, Map.of(), Map.of(), Map.of("moving", Set.of("tenancy"))),
                                1)
                        .getFirst()
                        .service()
                        .slug())
                .isEqualTo("tenancy");
    }

    @Test
    void variesTheReasonsOfTheRecommendedServices() {
        for (int more = 0; more < 6; more++) {
            service("tenancy-" + more, "real-estate", List.of("citizen"), List.of("moving"), "SOP1");
        }
        assertThat(recommend(profile(Set.of("moving", "transport"), null, Set.of()))
                        .subList(0, 4))
                .contains("fines");
    }

    @Test
    void returnsAtMostTheRequestedNumber() {
        assertThat(Recommender.choose(
                        profile(Set.of("moving", "utilities", "transport"), null, Set.of()), catalog(), 2))
                .hasSize(2);
    }

    private List<String> recommend(Profile profile) {
        return Recommender.choose(profile, catalog(), 20).stream()
                .map(one -> one.service().slug())
                .toList();
    }

    private static Profile profile(Set<String> interests, @Nullable String stage, Set<String> audiences) {
        return new Profile(interests, stage, audiences, "SOP1");
    }

    private CatalogSnapshot catalog() {
        var caring = new LifeStage("caring", name("caring"), Set.of("parents"), Set.of());
        return new CatalogSnapshot(services, usage, Map.of(), Map.of("caring", caring), Map.of());
    }

    private void service(
            String slug, String sector, List<String> audiences, List<String> lifeEvents, String assurance) {
        services.add(new ServiceCard(
                id(slug),
                slug,
                1,
                name(slug),
                name(slug),
                new Agency("agency", "local", name("agency")),
                sector,
                audiences,
                lifeEvents,
                assurance,
                List.of(),
                new ServiceTime("PT1H", name("soon"), "always")));
    }

    private static ServiceId id(String slug) {
        return new ServiceId(UUID.nameUUIDFromBytes(slug.getBytes(StandardCharsets.UTF_8)));
    }

    private static LocalizedText name(String text) {
        return LocalizedText.of(text, text);
    }
}
