package ae.sharjah.digital.identity.person.web;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.identity.ApiClient;
import ae.sharjah.digital.identity.IdentityTest;
import ae.sharjah.digital.local.fixture.TestProfiles;
import ae.sharjah.digital.local.fixture.TestTokenBuilder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@IdentityTest
class MeAccessTest {
    private final UUID person = UUID.randomUUID();

    @Autowired
    private ApiClient api;

    @Test
    void refusesRequestsWithoutAToken() {
        refuses(null, 401, "unauthenticated");
    }

    @Test
    void refusesTokensForOtherAudiences() {
        refuses(ApiClient.token(person, builder -> builder.expiresIn(Duration.ofSeconds(-65))), 401, "token-invalid");
        refuses(ApiClient.token(person, builder -> builder.audience("request-service")), 401, "token-invalid");
        refuses(ApiClient.token(person, builder -> builder.typ("ID")), 401, "token-invalid");
        refuses(
                ApiClient.token(person, builder -> builder.issuer("http://elsewhere/realms/platform")),
                401,
                "token-invalid");
        refuses(ApiClient.token(person, TestTokenBuilder::signedByAnotherKey), 401, "token-invalid");
        refuses("not.a.token", 401, "token-invalid");
    }

    @Test
    void refusesSystemsAndTokensWithoutARole() {
        refuses(ApiClient.token(person, builder -> builder.roles("system")), 403, "access-denied");
        refuses(ApiClient.token(person, TestTokenBuilder::roles), 403, "access-denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "officer", "publisher", "reviewer", "analyst", "operator"})
    void showsEveryRoleItsOwnProfile(String role) {
        TestProfiles.put(person, Map.of("name", "Somebody"));
        assertThat(api.get(ApiClient.token(person, builder -> builder.roles(role)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void returnsNotModifiedOnlyWhileNothingReturnedHasChanged() {
        TestProfiles.put(person, Map.of("name", "Somebody"));
        String before =
                ApiClient.token(person, builder -> builder.roles("resident").claim("assurance", "SOP2"));
        String tag = api.get(before).headers().firstValue("ETag").orElseThrow();
        assertThat(api.get(before, "If-None-Match", tag).statusCode()).isEqualTo(304);

        List<Consumer<TestTokenBuilder>> changes = List.of(
                builder -> builder.roles("resident").claim("assurance", "SOP3"),
                builder -> builder.roles("resident", "officer").claim("assurance", "SOP2"),
                builder -> builder.roles("resident").claim("assurance", "SOP2").claim("agency", "sewa"));
        for (var change : changes) {
            HttpResponse<String> response = api.get(ApiClient.token(person, change), "If-None-Match", tag);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("ETag")).isPresent().isNotEqualTo(Optional.of(tag));
        }
    }

    private void refuses(@Nullable String token, int status, String code) {
        for (HttpResponse<String> response :
                List.of(api.get(token), api.patch(token, "{\"language\":\"en\"}", "If-Match", "\"1\""))) {
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(api.json(response).at("/code").stringValue()).isEqualTo(code);
        }
    }
}
