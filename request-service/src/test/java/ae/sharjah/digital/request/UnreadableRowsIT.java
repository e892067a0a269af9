package ae.sharjah.digital.request;

import static ae.sharjah.digital.request.testing.TestRequests.newRequest;
import static ae.sharjah.digital.request.testing.TestRequests.resident;
import static ae.sharjah.digital.request.testing.TestRequests.validAnswers;
import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.request.testing.OfficersDesk;
import ae.sharjah.digital.request.testing.RequestServiceClient;
import ae.sharjah.digital.request.testing.RequestServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** One row that cannot be read does not hide the others of its list. */
@RequestServiceTest
class UnreadableRowsIT {
    @Autowired
    private RequestServiceClient service;

    @Autowired
    private OfficersDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry meters;

    private final String token = resident(UUID.randomUUID());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "answers | 'not json'",
                "branches | {\"a\":null}",
                "branches | {\"a\":1}",
                "alarms | {}",
                "stage | no-such-stage",
                "waiting_on | nobody"
            })
    void listsAnUnreadableRequestBesideTheOthers(String column, String value) {
        String broken = create();
        String sound = create();
        double before = counted("requests");
        jdbc.sql("UPDATE request SET %s = :value WHERE id = :id::uuid".formatted(column))
                .param("value", value)
                .param("id", broken)
                .update();

        var list = service.get("/api/v1/requests", token);
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString()))
                .containsExactly(sound, broken);
        JsonNode unreadable = list.body().path("items").get(1);
        assertThat(unreadable.path("unreadable").asBoolean()).isTrue();
        assertThat(unreadable.path("reference").asString()).startsWith("SD-");
        assertThat(unreadable.path("serviceTitle").path("ar").asString()).isEqualTo("تعذّر عرض هذا الطلب");
        assertThat(list.body().path("items").get(0).has("unreadable")).isFalse();
        assertThat(counted("requests")).isEqualTo(before + 1);
    }

    @Test
    void listsAnUnreadableTaskBesideTheOthers() {
        String first = desk.submitRequest().path("id").asString();
        String second = desk.submitRequest().path("id").asString();
        jdbc.sql("UPDATE request SET stage = 'no-such-stage' WHERE id = :id::uuid")
                .param("id", first)
                .update();
        assertThat(queuedRequests()).contains(first, second);
        assertThat(counted("tasks")).isPositive();
    }

    /** Reads all pages, because other tests leave tasks in the same queue. */
    private List<String> queuedRequests() {
        var requests = new ArrayList<String>();
        String cursor = "";
        do {
            var page = service.get(OfficersDesk.TASKS + "?limit=100" + cursor, desk.supervisor.token());
            assertThat(page.status()).isEqualTo(200);
            requests.addAll(page.body().path("items").findValuesAsString("requestId"));
            cursor = page.body().has("next")
                    ? "&cursor=" + URLEncoder.encode(page.body().path("next").asString(), StandardCharsets.UTF_8)
                    : "";
        } while (!cursor.isEmpty());
        return requests;
    }

    private String create() {
        return service.create(token, newRequest(validAnswers(), true))
                .body()
                .path("id")
                .asString();
    }

    private double counted(String list) {
        var counter = meters.find("request.unreadable").tag("list", list).counter();
        return counter == null ? 0 : counter.count();
    }
}
