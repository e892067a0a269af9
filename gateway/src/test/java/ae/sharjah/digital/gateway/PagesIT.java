package ae.sharjah.digital.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesIT extends RunningGateway {
    private static final String PAGE = "text/html,application/xhtml+xml";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/services/abc", "/requests", "/ar/anything/deep"})
    void returnsTheOnePageToPersons(String path) throws Exception {
        var response = get(path, "Accept", PAGE);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(response.body()).containsIgnoringCase("<!doctype html>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/missing.js",
                "/assets/missing-123.js",
                "/api/unknown",
                "/contracts/unknown",
                "/id/unknown",
                "/catalogue/unknown",
                "/docs/unknown",
                "/actuator",
                "/webjars/swagger-ui/index.html",
                "/META-INF/MANIFEST.MF"
            })
    void returns404ForAMissingFile(String path) throws Exception {
        var response = get(path, "Accept", PAGE);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("\"code\":\"not-found\"");
    }

    @Test
    void returnsAProblemToPrograms() throws Exception {
        assertThat(get("/services/abc", "Accept", "application/json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void listsTheContractsOfAllServicesAndNoInternalOnes() throws Exception {
        var response = get("/contracts");
        assertThat(response.body())
                .contains(
                        "catalog-public",
                        "catalog-agency",
                        "catalog-office",
                        "catalog-partner",
                        "catalog-standards",
                        "identity-resident",
                        "request-agency",
                        "request-resident",
                        "notification-resident")
                .doesNotContain("-system");
        assertThat(get("/contracts/request-system.yaml").statusCode()).isEqualTo(404);
    }

    @Test
    void servesContractsUnchanged() throws Exception {
        var response = get("/contracts/catalog-public.yaml");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(response.body()).startsWith("openapi: 3.1.0").contains("/api/v1/services");
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs",
                "/docs/reference.js",
                "/docs/reference.css",
                "/docs/viewer/swagger-ui-bundle.js",
                "/docs/viewer/swagger-ui.css"
            })
    void servesThePageThatDisplaysThem(String path) throws Exception {
        var response = get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void servesTheIconAtTheDefaultAddressOfBrowsers() throws Exception {
        var response = get("/favicon.ico");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/");
        assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }
}
