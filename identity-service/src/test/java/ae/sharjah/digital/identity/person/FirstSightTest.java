package ae.sharjah.digital.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.identity.Api;
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
class FirstSightTest {
    private final UUID person = UUID.randomUUID();

    @Autowired
    private Api api;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void providerIsBack() {
        TestProfiles.away(false);
    }

    @Test
    void makesTheProfileFromTheProvidersClaims() {
        TestProfiles.put(person, Map.of("name", "Maryam Al Qasimi", "name_ar", "مريم القاسمي", "locale", "en"));

        var answer = api.get(
                Api.token(person, token -> token.roles("resident", "analyst").assurance("SOP3")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag").orElseThrow()).startsWith("\"1.");
        JsonNode me = api.json(answer);
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
    void keepsAnAddressThatTheProviderHasVerifiedAndNoOther() {
        TestProfiles.put(person, Map.of("name", "Maryam", "email", "maryam@example.org", "email_verified", true));
        assertThat(api.json(api.get(Api.resident(person))).at("/email").stringValue())
                .isEqualTo("maryam@example.org");
        assertThat(api.json(api.get(Api.resident(person))).at("/email").stringValue())
                .as("also later, as it was kept")
                .isEqualTo("maryam@example.org");

        UUID another = UUID.randomUUID();
        TestProfiles.put(another, Map.of("name", "Ravi", "email", "ravi@example.org", "email_verified", false));
        assertThat(api.json(api.get(Api.resident(another))).has("email")).isFalse();
    }

    @Test
    void asksTheProviderOnceInAPersonsLife() {
        TestProfiles.put(person, Map.of("name", "Ravi Kumar"));
        api.get(Api.resident(person));
        api.get(Api.resident(person));
        assertThat(TestProfiles.asked(person)).isEqualTo(1);
    }

    @Test
    void takesRolesAssuranceAndAgencyFromTheTokenOnEachRead() {
        TestProfiles.put(person, Map.of("name", "Officer"));
        api.get(Api.token(person, token -> token.roles("resident").assurance("SOP1")));

        JsonNode me = api.json(
                api.get(Api.token(person, token -> token.roles("officer").agency("sewa"))));

        assertThat(me.at("/roles").toString()).isEqualTo("[\"officer\"]");
        assertThat(me.at("/agency").stringValue()).isEqualTo("sewa");
        assertThat(me.has("assurance")).isFalse();
    }

    @Test
    void usesTheNameThereIsWhereOneIsMissing() {
        TestProfiles.put(person, Map.of("name", "  John\n Smith ", "name_ar", " "));
        JsonNode english = api.json(api.get(Api.resident(person)));
        assertThat(english.at("/name/ar").stringValue()).isEqualTo("John Smith");

        UUID another = UUID.randomUUID();
        TestProfiles.put(another, Map.of("name_ar", "سالم", "preferred_username", "salem"));
        JsonNode arabic = api.json(api.get(Api.resident(another)));
        assertThat(arabic.at("/name/en").stringValue()).isEqualTo("سالم");

        UUID nameless = UUID.randomUUID();
        TestProfiles.put(nameless, Map.of("preferred_username", "salem"));
        JsonNode username = api.json(api.get(Api.resident(nameless)));
        assertThat(username.at("/name/ar").stringValue()).isEqualTo("salem");
        assertThat(username.at("/name/en").stringValue()).isEqualTo("salem");
    }

    @Test
    void saysThatTheProviderIsAwayWhenThePersonIsNotKnown() {
        TestProfiles.put(person, Map.of("name", "Maryam"));
        TestProfiles.away(true);

        var answer = api.get(Api.resident(person), "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        JsonNode problem = api.json(answer);
        assertThat(problem.at("/code").stringValue()).isEqualTo("identity-provider-unavailable");
        assertThat(problem.at("/title").stringValue()).contains("sign-in service");
        assertThat(rows()).isZero();

        TestProfiles.away(false);
        assertThat(api.get(Api.resident(person)).statusCode()).isEqualTo(200);
    }

    @Test
    void knowsAPersonWhileTheProviderIsAway() {
        TestProfiles.put(person, Map.of("name", "Maryam"));
        api.get(Api.resident(person));
        TestProfiles.away(true);
        assertThat(api.get(Api.resident(person)).statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotWaitForASlowProvider() {
        var tooSlow = Duration.ofSeconds(30);
        TestProfiles.put(person, Map.of("name", "Maryam"));
        TestProfiles.slow(person, tooSlow);
        long start = System.nanoTime();
        assertThat(api.get(Api.resident(person)).statusCode()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(tooSlow);
    }

    @Test
    void refusesWhatTheProviderSaysOfSomebodyElse() {
        TestProfiles.put(
                person, Map.of("name", "Maryam", "sub", UUID.randomUUID().toString()));
        assertThat(api.get(Api.resident(person)).statusCode()).isEqualTo(503);
        assertThat(rows()).isZero();
    }

    @Test
    void saysThatTheTokenDoesNotShareTheProfile() {
        var answer = api.get(Api.resident(person));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(api.json(answer).at("/code").stringValue()).isEqualTo("profile-not-shared");
    }

    @Test
    void makesOneProfileOfManyFirstSightsAtOnce() throws Exception {
        TestProfiles.put(person, Map.of("name", "Maryam"));
        TestProfiles.slow(person, Duration.ofMillis(100));
        String token = Api.resident(person);
        var statuses = new HashSet<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 16)
                    .mapToObj(number -> threads.submit(() -> api.get(token).statusCode()))
                    .toList();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
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
