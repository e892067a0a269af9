package ae.sharjah.digital.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.identity.ApiClient;
import ae.sharjah.digital.identity.IdentityTest;
import ae.sharjah.digital.local.fixture.TestProfiles;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IdentityTest
class ProfileCreationTest {
    private final UUID person = UUID.randomUUID();

    @Autowired
    private ApiClient api;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void restoreProvider() {
        TestProfiles.setUnavailable(false);
    }

    @Test
    void createsTheProfileFromTheProvidersClaims() {
        TestProfiles.put(person, Map.of("name", "Maryam Al Qasimi", "name_ar", "مريم القاسمي", "locale", "en"));

        var response = api.get(ApiClient.token(
                person, builder -> builder.roles("resident", "analyst").assurance("SOP3")));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("ETag").orElseThrow()).startsWith("\"1.");
        JsonNode me = api.json(response);
        assertThat(me.at("/id").stringValue()).isEqualTo(person.toString());
        assertThat(me.at("/name/ar").stringValue()).isEqualTo("مريم القاسمي");
        assertThat(me.at("/name/en").stringValue()).isEqualTo("Maryam Al Qasimi");
        assertThat(me.at("/language").stringValue()).isEqualTo("en");
        assertThat(me.at("/roles").toString()).isEqualTo("[\"analyst\",\"resident\"]");
        assertThat(me.at("/assurance").stringValue()).isEqualTo("SOP3");
        assertThat(me.at("/interests").isEmpty()).isTrue();
        assertThat(me.at("/version").longValue()).isEqualTo(1);
    }

    @Test
    void storesOnlyAnAddressThatTheProviderHasVerified() {
        TestProfiles.put(person, Map.of("name", "Maryam", "email", "maryam@example.org", "email_verified", true));
        assertThat(api.json(api.get(ApiClient.resident(person))).at("/email").stringValue())
                .isEqualTo("maryam@example.org");
        assertThat(api.json(api.get(ApiClient.resident(person))).at("/email").stringValue())
                .as("also later, because it is stored")
                .isEqualTo("maryam@example.org");

        UUID another = UUID.randomUUID();
        TestProfiles.put(another, Map.of("name", "Ravi", "email", "ravi@example.org", "email_verified", false));
        assertThat(api.json(api.get(ApiClient.resident(another))).has("email")).isFalse();
    }

    @Test
    void asksTheProviderOncePerPerson() {
        TestProfiles.put(person, Map.of("name", "Ravi Kumar"));
        api.get(ApiClient.resident(person));
        api.get(ApiClient.resident(person));
        assertThat(TestProfiles.requestCount(person)).isEqualTo(1);
    }

    @Test
    void readsRolesAssuranceAndAgencyFromEachToken() {
        TestProfiles.put(person, Map.of("name", "Officer"));
        api.get(ApiClient.token(person, builder -> builder.roles("resident").assurance("SOP1")));

        JsonNode me = api.json(api.get(
                ApiClient.token(person, builder -> builder.roles("officer").agency("sewa"))));

        assertThat(me.at("/roles").toString()).isEqualTo("[\"officer\"]");
        assertThat(me.at("/agency").stringValue()).isEqualTo("sewa");
        assertThat(me.has("assurance")).isFalse();
    }

    @Test
    void usesTheOtherNameWhenOneIsMissing() {
        TestProfiles.put(person, Map.of("name", "  John\n Smith ", "name_ar", " "));
        JsonNode english = api.json(api.get(ApiClient.resident(person)));
        assertThat(english.at("/name/ar").stringValue()).isEqualTo("John Smith");

        UUID another = UUID.randomUUID();
        TestProfiles.put(another, Map.of("name_ar", "سالم", "preferred_username", "salem"));
        JsonNode arabic = api.json(api.get(ApiClient.resident(another)));
        assertThat(arabic.at("/name/en").stringValue()).isEqualTo("سالم");

        UUID nameless = UUID.randomUUID();
        TestProfiles.put(nameless, Map.of("preferred_username", "salem"));
        JsonNode username = api.json(api.get(ApiClient.resident(nameless)));
        assertThat(username.at("/name/ar").stringValue()).isEqualTo("salem");
        assertThat(username.at("/name/en").stringValue()).isEqualTo("salem");
    }

    @Test
    void reportsAnUnavailableProviderWhenThePersonIsUnknown() {
        TestProfiles.put(person, Map.of("name", "Maryam"));
        TestProfiles.setUnavailable(true);

        var response = api.get(ApiClient.resident(person), "Accept-Language", "en");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        JsonNode problem = api.json(response);
        assertThat(problem.at("/code").stringValue()).isEqualTo("identity-provider-unavailable");
        assertThat(problem.at("/title").stringValue()).contains("sign-in service");
        assertThat(rows()).isZero();

        TestProfiles.setUnavailable(false);
        assertThat(api.get(ApiClient.resident(person)).statusCode()).isEqualTo(200);
    }

    @Test
    void returnsAKnownPersonWhileTheProviderIsUnavailable() {
        TestProfiles.put(person, Map.of("name", "Maryam"));
        api.get(ApiClient.resident(person));
        TestProfiles.setUnavailable(true);
        assertThat(api.get(ApiClient.resident(person)).statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotWaitForASlowProvider() {
        var tooSlow = Duration.ofSeconds(30);
        TestProfiles.put(person, Map.of("name", "Maryam"));
        TestProfiles.delay(person, tooSlow);
        long start = System.nanoTime();
        assertThat(api.get(ApiClient.resident(person)).statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(tooSlow);
    }

    @Test
    void refusesClaimsOfAnotherPerson() {
        TestProfiles.put(
                person, Map.of("name", "Maryam", "sub", UUID.randomUUID().toString()));
        assertThat(api.get(ApiClient.resident(person)).statusCode()).isEqualTo(503);
        assertThat(rows()).isZero();
    }

    @Test
    void reportsATokenThatDoesNotShareTheProfile() {
        var response = api.get(ApiClient.resident(person));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(api.json(response).at("/code").stringValue()).isEqualTo("profile-not-shared");
    }

    @Test
    void createsOneProfileForManySimultaneousFirstReads() throws Exception {
        TestProfiles.put(person, Map.of("name", "Maryam"));
        TestProfiles.delay(person, Duration.ofMillis(100));
        String token = ApiClient.resident(person);
        var statuses = new HashSet<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var responses = IntStream.range(0, 16)
                    .mapToObj(number -> threads.submit(() -> api.get(token).statusCode()))
                    .toList();
            for (Future<Integer> response : responses) {
                statuses.add(response.get());
            }
        }
        assertThat(statuses).containsExactly(200);
        assertThat(rows()).isEqualTo(1);
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM (SELECT aggregate_id FROM platform.outbox
                                              UNION ALL SELECT aggregate_id FROM platform.outbox_sent) events
                         WHERE aggregate_id = :id
                        """)
                        .param("id", person.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private int rows() {
        return jdbc.sql("SELECT count(*) FROM person WHERE id = :id")
                .param("id", person)
                .query(Integer.class)
                .single();
    }
}
