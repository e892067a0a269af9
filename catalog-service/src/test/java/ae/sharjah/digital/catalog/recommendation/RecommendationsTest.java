package ae.sharjah.digital.catalog.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.catalog.ApiClient;
import ae.sharjah.digital.catalog.CatalogServiceTest;
import ae.sharjah.digital.local.fixture.TestTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Recommendations over HTTP; {@link IdentityServer} plays identity-service's side of the contract. */
@CatalogServiceTest
class RecommendationsTest {
    private static final IdentityServer IDENTITY = IdentityServer.INSTANCE;

    @LocalServerPort
    private int port;

    private final String token = token("SOP3", "resident");

    @BeforeEach
    void resetIdentityServer() {
        IDENTITY.reset("""
                "interests":["utilities","cars-of-tomorrow"],"lifeStage":"caring-for-others","audiences":["citizen"],
                "recommendations":true
                """);
    }

    @Test
    void recommendsByProfileWithReasonsInBothLanguages() {
        var response = recommendations("?limit=20");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.header("Cache-Control")).contains("no-store");
        assertThat(response.json().path("active").booleanValue()).isTrue();
        var items = response.json().path("items");
        assertThat(items.size()).isBetween(6, 20);
        items.forEach(item -> {
            assertThat(item.path("reasons").size()).isPositive();
            item.path("reasons").forEach(reason -> {
                assertThat(reason.at("/text/ar").asString()).matches(".*\\p{IsArabic}.*");
                assertThat(reason.at("/text/en").asString()).matches("[A-Z].*");
            });
        });
        assertThat(texts(items, "en"))
                .contains(
                        "One of your interests: Utilities",
                        "Matches the life stage you chose: Caring for parents or a relative");
        assertThat(texts(items, "ar")).contains("من اهتماماتك: المرافق");
    }

    @Test
    void forwardsTheTokenOfTheCaller() {
        recommendations("");
        assertThat(IDENTITY.tokens()).containsExactly("Bearer " + token);
    }

    @Test
    void returnsNoRecommendationsWhenTheUserDisabledThem() {
        IDENTITY.replaceInProfile("true", "false");
        var response = recommendations("");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().path("active").booleanValue()).isFalse();
        assertThat(response.json().path("items").size()).isZero();
    }

    @Test
    void recommendsOnlyServicesWithinTheUsersAssurance() {
        var response = new ApiClient(port).get("/api/v1/recommendations?limit=20", bearer(token("SOP1", "resident")));
        assertThat(response.json().path("items"))
                .allSatisfy(item ->
                        assertThat(item.at("/service/assurance").asString()).isEqualTo("SOP1"));
    }

    @Test
    void requiresASignedInResident() {
        assertThat(new ApiClient(port).get("/api/v1/recommendations").status()).isEqualTo(401);
        assertThat(new ApiClient(port)
                        .get("/api/v1/recommendations", bearer(token("SOP3", "system")))
                        .status())
                .isEqualTo(403);
        assertThat(IDENTITY.tokens()).isEmpty();
    }

    @Test
    void rejectsAnInvalidLimit() {
        for (String limit : List.of("0", "21", "many")) {
            assertThat(recommendations("?limit=" + limit).status()).as(limit).isEqualTo(400);
        }
        assertThat(IDENTITY.tokens()).isEmpty();
    }

    @Test
    void reportsThatTheProfileIsNotShared() {
        IDENTITY.respondWith(401);
        var response = recommendations("");
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.json().path("code").asString()).isEqualTo("profile-not-shared");
    }

    /** Covers a hanging identity-service too: users who may have disabled recommendations must never see any. */
    @Test
    void reportsAnUnavailableIdentityServiceAndRecovers() throws Exception {
        IDENTITY.hang();
        for (int time = 0; time < 15; time++) {
            var response = recommendations("");
            assertThat(response.status()).isEqualTo(503);
            assertThat(response.json().path("code").asString()).isEqualTo("profile-unavailable");
            assertThat(response.header("Retry-After")).isEqualTo("5");
        }
        int calls = IDENTITY.tokens().size();
        assertThat(calls).as("calls before the circuit breaker opens").isLessThan(15);
        IDENTITY.respondWith(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> recommendations("").status() == 200);
    }

    private ApiClient.Response recommendations(String query) {
        return new ApiClient(port).get("/api/v1/recommendations" + query, bearer(token));
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token, "Accept-Language", "en"};
    }

    private static String token(String assurance, String role) {
        return TestTokens.token(builder -> builder.subject(UUID.randomUUID())
                .roles(role)
                .assurance(assurance)
                .audience("catalog-service", "identity-service"));
    }

    private static List<String> texts(JsonNode items, String language) {
        var texts = new ArrayList<String>();
        items.forEach(item -> StreamSupport.stream(item.path("reasons").spliterator(), false)
                .forEach(reason -> texts.add(reason.at("/text/" + language).asString())));
        return texts;
    }
}
