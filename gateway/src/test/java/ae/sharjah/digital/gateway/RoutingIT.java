package ae.sharjah.digital.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.TestTokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingIT extends RunningGateway {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/services?q=x%20y, catalog",
        "/api/v1/services/abc, catalog",
        "/api/v1/agencies, catalog",
        "/api/v1/sectors, catalog",
        "/api/v1/life-events, catalog",
        "/api/v1/life-events/moving-home, catalog",
        "/api/v1/audiences, catalog",
        "/api/v1/life-stages, catalog",
        "/id/service/abc, catalog",
        "/id/agency/sewa, catalog",
        "/id/event/moving-home, catalog",
        "/catalogue, catalog",
        "/catalogue/services.ttl, catalog",
        "/catalogue/services.jsonld, catalog"
    })
    void servesTheCatalogueWithoutSignIn(String path, String backend) throws Exception {
        var response = get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains(backend);
        assertThat(Backends.CATALOG.last().address()).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/requests, request",
        "/api/v1/requests/1/history, request",
        "/api/v1/notifications, notification",
        "/api/v1/notifications/1/read, notification",
        "/api/v1/requests/1/rating, request",
        "/api/v1/complaints, request",
        "/api/v1/complaints/1/reopen, request",
        "/api/v1/complaint-categories, request",
        "/api/agency/v1/complaints, request",
        "/api/agency/v1/complaints/1/answer, request",
        "/api/v1/me, identity",
        "/api/v1/me/principals, identity",
        "/api/v1/me/principals/1, identity",
        "/api/v1/recommendations, catalog",
        "/api/agency/v1/services, catalog",
        "/api/agency/v1/tasks, request",
        "/api/agency/v1/tasks/1/claim, request",
        "/api/agency/v1/officers, request",
        "/api/agency/v1/requests/1/history, request",
        "/api/agency/v1/reasons, request",
        "/api/agency/v1/purposes, request",
        "/api/agency/v1/roles, request",
        "/api/office/v1/reviews, catalog",
        "/api/office/v1/services/1/diff, catalog"
    })
    void routesClientsWithTokensToTheirService(String path, String backend) throws Exception {
        String token = TestTokens.token(builder -> builder.roles("resident"));
        var response = get(path, "Authorization", "Bearer " + token);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains(backend);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/requests",
                "/api/v1/notifications",
                "/api/v1/notifications/stream",
                "/api/v1/complaints",
                "/api/v1/complaint-categories",
                "/api/agency/v1/complaints",
                "/api/v1/me",
                "/api/v1/me/principals",
                "/api/agency/v1/services",
                "/api/agency/v1/tasks",
                "/api/agency/v1/officers/1/reassignments",
                "/api/agency/v1/requests/1",
                "/api/agency/v1/reasons",
                "/api/agency/v1/purposes",
                "/api/agency/v1/roles",
                "/api/office/v1/reviews",
                "/api/partner/v1/services/apply"
            })
    void requiresSignInAndNeverRedirects(String path) throws Exception {
        var response = get(path, "Accept", "text/html", "Accept-Language", "en");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("\"code\":\"unauthenticated\"", "Sign-in is needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void returnsTheMethodsOfAPublicAddressAndForwardsNoOthers(String method) throws Exception {
        for (String path : List.of(
                "/api/v1/services",
                "/api/v1/services/some-service",
                "/api/v1/agencies",
                "/id/service/some-service",
                "/catalogue",
                "/catalogue/services.ttl")) {
            var response = send(path, request -> request.method(method, BodyPublishers.ofString("{}")));
            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(response.body()).contains("\"code\":\"method-not-allowed\"");
        }
        for (String path : List.of("/api/v1/services/some-service/secrets", "/api/v1/requests", "/api/v1/me")) {
            assertThat(send(path, request -> request.method(method, BodyPublishers.ofString("{}")))
                            .statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(Backends.CATALOG.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/system/v1/dispatches/1",
                "/api/system/v1/companies/1",
                "/api/v1/unknown",
                "/api/v1/me/secrets",
                "/api/office/v1/unknown",
                "/api/agency/v1/unknown",
                "/id",
                "/id/service",
                "/id/person/1",
                "/id/service/abc/def",
                "/catalogue/unknown",
                "/agency-callbacks/sewa",
                "/actuator/health",
                "/actuator/env"
            })
    void routesNoOtherAddress(String path) throws Exception {
        String token = TestTokens.token(builder -> builder.roles("resident"));
        for (var response : new java.net.http.HttpResponse[] {
            get(path, "Accept", "text/html"), get(path, "Authorization", "Bearer " + token)
        }) {
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void forwardsTheAccessPurpose() throws Exception {
        String token = TestTokens.token(builder -> builder.roles("officer"));
        get("/api/agency/v1/requests/1", "Authorization", "Bearer " + token, "Access-Purpose", "decide");
        assertThat(Backends.REQUEST.last().header("Access-Purpose")).isEqualTo("decide");
    }

    @Test
    void forwardsTheRequestedMediaTypeAndReturnsTheLocation() throws Exception {
        Backends.CATALOG.respondWith(exchange -> {
            exchange.getResponseHeaders().set("Location", "http://localhost:8080/services/abc");
            exchange.getResponseHeaders().set("Vary", "Accept");
            exchange.getResponseHeaders().set("Cache-Control", "max-age=1, public");
            Backend.json(exchange, 303, "");
        });
        String form = "application/ld+json;profile=\"https://schema.org/\"";
        var response = get("/id/service/abc", "Accept", form);
        assertThat(Backends.CATALOG.last().header("Accept")).isEqualTo(form);
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).hasValue("http://localhost:8080/services/abc");
        assertThat(String.join(",", response.headers().allValues("Vary")).split("\\s*,\\s*"))
                .contains("Accept");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("max-age=1, public");
    }
}
