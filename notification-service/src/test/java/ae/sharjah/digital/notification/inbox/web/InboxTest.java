package ae.sharjah.digital.notification.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.local.fixture.TestTokenBuilder;
import ae.sharjah.digital.notification.ApiClient;
import ae.sharjah.digital.notification.NotificationScenario;
import ae.sharjah.digital.notification.NotificationTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@NotificationTest
class InboxTest {
    private static final String LIST = "/api/v1/notifications";

    private final UUID person = UUID.randomUUID();
    private final String token = ApiClient.resident(person);

    @Autowired
    private ApiClient api;

    @Autowired
    private NotificationScenario scenario;

    @Autowired
    private JdbcClient jdbc;

    private List<String> addNotifications(UUID owner, int count) {
        UUID service = scenario.service();
        for (int number = 0; number < count; number++) {
            scenario.request(owner, service).submitted();
        }
        return await().atMost(Duration.ofSeconds(30)).until(() -> api.inbox(owner), all -> all.size() == count).stream()
                .map(one -> one.at("/id").stringValue())
                .toList();
    }

    @Test
    void pagesNewestFirstWithoutGapOrRepetition() {
        List<String> all = addNotifications(person, 7);
        var seen = new ArrayList<String>();
        String next = "";
        do {
            JsonNode page = api.json(api.get(token, LIST + "?limit=3" + next));
            ApiClient.items(page).forEach(one -> seen.add(one.at("/id").stringValue()));
            assertThat(page.at("/unread").intValue()).isEqualTo(7);
            next = page.has("next") ? "&cursor=" + page.at("/next").stringValue() : "";
        } while (!next.isEmpty());
        assertThat(seen).isEqualTo(all);
    }

    @Test
    void marksAsReadOnceAndCountsUnread() {
        List<String> all = addNotifications(person, 3);
        JsonNode first = api.json(api.post(token, LIST + "/" + all.get(1) + "/read"));
        assertThat(first.at("/readAt").stringValue()).isNotBlank();
        HttpResponse<String> repeated = api.post(token, LIST + "/" + all.get(1) + "/read");
        assertThat(repeated.statusCode()).isEqualTo(200);
        assertThat(api.json(repeated).at("/readAt")).isEqualTo(first.at("/readAt"));

        JsonNode unread = api.json(api.get(token, LIST + "?unread=true"));
        assertThat(unread.at("/unread").intValue()).isEqualTo(2);
        assertThat(ApiClient.items(unread))
                .extracting(one -> one.at("/id").stringValue())
                .containsExactly(all.get(0), all.get(2));
        assertThat(jdbc.sql("""
                        SELECT version FROM (SELECT aggregate_id, version, data FROM platform.outbox
                                   UNION ALL SELECT aggregate_id, version, data FROM platform.outbox_sent) events
                         WHERE aggregate_id = :id ORDER BY version
                        """).param("id", all.get(1)).query(Long.class).list())
                .containsExactly(1L, 2L);
    }

    @Test
    void hidesAnotherPersonsNotifications() {
        UUID another = UUID.randomUUID();
        String othersId = addNotifications(another, 1).getFirst();
        expect(api.post(token, LIST + "/" + othersId + "/read"), 404, "not-found");
        expect(api.post(token, LIST + "/" + UUID.randomUUID() + "/read"), 404, "not-found");
        expect(api.post(token, LIST + "/7/read"), 404, "not-found");
        assertThat(api.inbox(person)).isEmpty();
        assertThat(api.inbox(another).getFirst().has("readAt")).isFalse();
    }

    @Test
    void reportsAllWrongParametersAtOnceInBothLanguages() {
        String wrong = LIST + "?limit=0&cursor=" + "x".repeat(513);
        JsonNode english = expect(api.get(token, wrong, "Accept-Language", "en"), 400, "malformed-request");
        assertThat(english.at("/errors"))
                .extracting(error -> error.at("/pointer").stringValue())
                .containsExactlyInAnyOrder("#limit", "#cursor");
        JsonNode arabic = expect(api.get(token, wrong, "Accept-Language", "ar"), 400, "malformed-request");
        assertThat(arabic.at("/title").stringValue())
                .isNotEqualTo(english.at("/title").stringValue());
        expect(api.get(token, LIST + "?limit=101"), 400, "malformed-request");
        expect(api.get(token, LIST + "?unread=maybe"), 400, "malformed-request");
        expect(api.get(token, LIST + "?cursor=nonsense"), 400, "cursor-invalid");
    }

    @Test
    void acceptsOnlyResidentsWithAValidToken() {
        refuses(null, 401, "unauthenticated");
        refuses(ApiClient.token(person, builder -> builder.expiresIn(Duration.ofSeconds(-65))), 401, "token-invalid");
        refuses(ApiClient.token(person, builder -> builder.audience("request-service")), 401, "token-invalid");
        refuses(ApiClient.token(person, builder -> builder.typ("ID")), 401, "token-invalid");
        refuses(ApiClient.token(person, TestTokenBuilder::signedByAnotherKey), 401, "token-invalid");
        refuses(ApiClient.token(person, builder -> builder.roles("officer")), 403, "access-denied");
        refuses(ApiClient.token(person, TestTokenBuilder::roles), 403, "access-denied");
    }

    private void refuses(@Nullable String wrong, int status, String code) {
        expect(api.get(wrong, LIST), status, code);
        expect(api.post(wrong, LIST + "/" + UUID.randomUUID() + "/read"), status, code);
        expect(api.get(wrong, LIST + "/stream", "Accept", "text/event-stream"), status, code);
    }

    private JsonNode expect(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = api.json(answer);
        assertThat(problem.at("/code").stringValue()).isEqualTo(code);
        return problem;
    }
}
