package ae.sharjah.digital.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realm of {@code deploy/keycloak}, as Keycloak itself understands it. */
class KeycloakTest {

    private static final Path REALM = Path.of("../../keycloak").toAbsolutePath().normalize();
    private static final String REDIRECT = "http://127.0.0.1:43127/callback";

    @TempDir
    static Path folder;

    private static Postgres postgres;
    private static Keycloak keycloak;

    @BeforeAll
    static void start() {
        List<Integer> ports = Ports.free(3);
        postgres = new Postgres(folder.resolve("postgresql"), folder.resolve("postgresql.log"), ports.get(0), "secret");
        postgres.useTemplate();
        postgres.start();
        new Databases(postgres).ensure("keycloak", "keycloak", "secret");
        keycloak = new Keycloak(
                folder.resolve("keycloak"),
                folder.resolve("keycloak.log"),
                new KeycloakSettings(
                        ports.get(1),
                        ports.get(2),
                        postgres.jdbcUrl("keycloak"),
                        "keycloak",
                        "secret",
                        "admin-secret",
                        List.of(REALM.resolve("platform-realm.json"), REALM.resolve("personas/platform-users-0.json")),
                        Map.of(
                                "PUBLIC_URL", "http://localhost:8080",
                                "PASSWORD_MIN_LENGTH", "8",
                                "GATEWAY_CLIENT_SECRET", "gateway-secret",
                                "INTEGRATION_ADAPTERS_CLIENT_SECRET", "adapters-secret",
                                "REQUEST_SERVICE_CLIENT_SECRET", "request-secret")));
        keycloak.start();
    }

    @AfterAll
    static void stop() {
        keycloak.stop();
        postgres.stop();
    }

    @Test
    void signsMaryamInOnAnyLoopbackPort() throws Exception {
        JsonNode tokens = new MobileClient(keycloak.url()).signIn("maryam", "demo-maryam", REDIRECT);

        JsonNode access = MobileClient.claims(tokens, "access_token");
        assertThat(access.get("iss").asText()).isEqualTo(keycloak.url() + "/realms/platform");
        assertThat(access.get("typ").asText()).isEqualTo("Bearer");
        assertThat(access.get("sub").asText()).hasSize(36);
        assertThat(access.get("assurance").asText()).isEqualTo("SOP3");
        assertThat(access.get("preferred_username").asText()).isEqualTo("maryam");
        assertThat(texts(access.get("roles"))).contains("resident");
        assertThat(texts(access.get("aud")))
                .containsExactlyInAnyOrder(
                        "catalog-service", "request-service", "identity-service", "notification-service");
        assertThat(access.get("exp").asLong() - access.get("iat").asLong()).isEqualTo(300);
        assertThat(Stream.of("name", "name_ar", "given_name", "family_name", "email"))
                .as("names do not travel with every request")
                .noneMatch(access::has);

        JsonNode id = MobileClient.claims(tokens, "id_token");
        assertThat(id.get("typ").asText()).isEqualTo("ID");
        assertThat(id.get("name").asText()).isEqualTo("Maryam Al Suwaidi");
        assertThat(id.get("name_ar").asText()).isEqualTo("مريم السويدي");
    }

    @Test
    void knowsAnOfficersAgency() throws Exception {
        JsonNode access = MobileClient.claims(
                new MobileClient(keycloak.url()).signIn("officer-sewa", "demo-officer-sewa", REDIRECT), "access_token");
        assertThat(access.get("agency").asText()).isEqualTo("sewa");
        assertThat(texts(access.get("roles"))).contains("officer").doesNotContain("resident");
    }

    @Test
    void letsOperatorsAloneReachTheAdaptersHost() throws Exception {
        JsonNode operator = MobileClient.claims(
                new MobileClient(keycloak.url()).signIn("operator", "demo-operator", REDIRECT), "access_token");
        assertThat(texts(operator.get("roles"))).contains("operator");
        assertThat(texts(operator.get("aud")))
                .contains("adapters-host", "catalog-service", "request-service", "identity-service");
        for (String other : List.of("maryam", "officer-sewa", "publisher-sewa", "reviewer", "analyst")) {
            JsonNode access = MobileClient.claims(
                    new MobileClient(keycloak.url()).signIn(other, "demo-" + other, REDIRECT), "access_token");
            assertThat(texts(access.get("aud"))).as(other).doesNotContain("adapters-host");
        }
    }

    @Test
    void takesARefreshTokenOnceAndEndsTheSignInAtItsSecondUse() throws Exception {
        MobileClient ravi = new MobileClient(keycloak.url());
        String first = refreshToken(ravi.signIn("ravi", "demo-ravi", REDIRECT));
        String second = refreshToken(ravi.token(refresh(first)));
        String third = refreshToken(ravi.token(refresh(second)));
        for (String refused : List.of(second, third)) {
            assertThat(ravi.token(refresh(refused)).path("error").asText()).isEqualTo("invalid_grant");
        }
    }

    private static Map<String, String> refresh(String token) {
        return Map.of("grant_type", "refresh_token", "client_id", "mobile", "refresh_token", token);
    }

    private static String refreshToken(JsonNode tokens) {
        return tokens.required("refresh_token").asText();
    }

    @Test
    void letsAdaptersActAsThemselvesTowardsRequestsOnly() throws Exception {
        JsonNode access = MobileClient.claims(
                new MobileClient(keycloak.url())
                        .token(Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "integration-adapters",
                                "client_secret", "adapters-secret")),
                "access_token");
        assertThat(texts(access.get("aud"))).containsExactly("request-service");
        assertThat(texts(access.get("roles"))).containsExactly("system");
    }

    @Test
    void refusesACodeRequestWithoutProofKey() throws Exception {
        var answer = new MobileClient(keycloak.url())
                .authorize(Map.of("client_id", "mobile", "response_type", "code", "redirect_uri", REDIRECT));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location ->
                        assertThat(location).contains("error=invalid_request").contains("code_challenge_method"));
    }

    @Test
    void sendsNobodyToAForeignAddress() throws Exception {
        for (String foreign : List.of(
                "http://127.0.0.1.example.org/callback", "https://example.org/callback", "http://10.0.0.1:43127/")) {
            var answer = new MobileClient(keycloak.url()).authorize(MobileClient.codeRequest(foreign));
            assertThat(answer.statusCode()).as(foreign).isEqualTo(400);
        }
    }

    @Test
    void takesNoPasswordOutsideItsOwnPage() throws Exception {
        JsonNode answer = new MobileClient(keycloak.url())
                .token(Map.of(
                        "grant_type", "password",
                        "client_id", "mobile",
                        "username", "maryam",
                        "password", "demo-maryam"));
        assertThat(answer.get("error").asText()).isEqualTo("unauthorized_client");
    }

    @Test
    void keepsTheRealmAcrossKillAndRestart() throws Exception {
        keycloak.kill();
        keycloak.start();
        assertThat(new MobileClient(keycloak.url())
                        .signIn("ravi", "demo-ravi", REDIRECT)
                        .has("access_token"))
                .isTrue();
    }

    private static List<String> texts(JsonNode array) {
        return array.isTextual()
                ? List.of(array.asText())
                : StreamSupport.stream(array.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }
}
