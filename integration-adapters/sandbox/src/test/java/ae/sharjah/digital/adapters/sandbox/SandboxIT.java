package ae.sharjah.digital.adapters.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ae.sharjah.digital.adapters.sandbox.callback.WebhookSignature;
import ae.sharjah.digital.adapters.spi.Connection;
import ae.sharjah.digital.adapters.spi.Connector;
import ae.sharjah.digital.adapters.spi.Delivery;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Acknowledged;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Broken;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Delivered;
import ae.sharjah.digital.adapters.spi.DeliveryOutcome.Rejected;
import ae.sharjah.digital.adapters.spi.DispatchId;
import ae.sharjah.digital.adapters.spi.DispatchReason;
import ae.sharjah.digital.adapters.spi.ReasonCode;
import ae.sharjah.digital.adapters.spi.Recall;
import ae.sharjah.digital.adapters.spi.RequestId;
import ae.sharjah.digital.connector.rest.RestConnectorFactory;
import ae.sharjah.digital.local.fixture.RealServers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tests of the sandbox through the platform's own REST connector. */
@RealServers(kafka = false)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SandboxIT {
    private static final String SECRET = "shared";
    private static final CallbackRecorder PLATFORM = new CallbackRecorder();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("SANDBOX_SHARED_SECRET", () -> SECRET);
        settings.add("ADAPTERS_URL", PLATFORM::url);
        settings.add("SANDBOX_DECISION_DELAY", () -> "PT0.3S");
        settings.add("SANDBOX_HANG_FOR", () -> "PT4S");
        settings.add("sandbox.agencies.moi.acknowledge-delay", () -> "PT0.3S");
        settings.add("MANAGEMENT_SERVER_PORT", () -> "0");
        settings.add("LOG_FORMAT", () -> "");
    }

    @Test
    void acknowledgesAndApprovesWithASignedCallback() {
        Delivery delivery = delivery("nothing special");
        assertThat(agency("sewa").deliver(delivery)).isInstanceOf(Acknowledged.class);
        awaitResult(delivery, "decided", "approved");
        var callback = PLATFORM.of(id(delivery)).getFirst();
        assertThat(callback.path()).isEqualTo("/agency-callbacks/v1/sewa/results");
        assertThat(callback.signature())
                .isEqualTo(WebhookSignature.of(
                        SECRET, callback.id(), Long.parseLong(callback.timestamp()), callback.body()));
    }

    @Test
    void returnsTheSameToARepetitionAndDecidesOnce() {
        Delivery delivery = delivery("");
        var first = agency("beeah").deliver(delivery);
        assertThat(agency("beeah").deliver(delivery)).isEqualTo(first);
        awaitResult(delivery, "decided");
        assertThat(PLATFORM.of(id(delivery))).hasSize(1);
        assertThat(received("requestId=" + delivery.requestId()))
                .contains("\"total\":1", "\"calls\":2", "\"type\":\"decided\"", "1045233781");
    }

    @Test
    void acknowledgesLaterForASlowAgency() {
        Delivery delivery = delivery("");
        assertThat(agency("moi").deliver(delivery)).isInstanceOf(Delivered.class);
        await().atMost(TIMEOUT).until(() -> PLATFORM.of(id(delivery)).size() == 2);
        assertThat(PLATFORM.of(id(delivery)).get(0).body()).contains("acknowledged");
        assertThat(PLATFORM.of(id(delivery)).get(1).body()).contains("decided");
    }

    @Test
    void resendsAResultUntilThePlatformAcceptsIt() {
        PLATFORM.failuresToPlay.set(2);
        Delivery delivery = delivery("");
        agency("rafid").deliver(delivery);
        awaitResult(delivery, "approved");
    }

    @Test
    void rejectsOnTheMagicWord() {
        Delivery delivery = delivery("please MAGIC-REJECT this");
        assertThat(agency("moei").deliver(delivery)).isInstanceOf(Acknowledged.class);
        awaitResult(delivery, "rejected", "not-eligible");
    }

    @Test
    void asksOnceOnTheMagicWordAndApprovesTheSecondDispatch() {
        Delivery first = delivery("MAGIC-INFO");
        agency("sewa").deliver(first);
        awaitResult(first, "information-requested", "incomplete-information", "/notes");
        Delivery second = new Delivery(
                new DispatchId(UUID.randomUUID()),
                first.requestId(),
                first.reference(),
                first.service(),
                1,
                DispatchReason.INFORMATION_PROVIDED,
                first.submittedAt(),
                first.answers(),
                null);
        agency("sewa").deliver(second);
        awaitResult(second, "approved");
    }

    @Test
    void failsTwiceOnTheMagicWord() {
        Delivery delivery = delivery("MAGIC-FAIL");
        assertThat(agency("sewa").deliver(delivery)).isInstanceOf(Broken.class);
        assertThat(agency("sewa").deliver(delivery)).isInstanceOf(Broken.class);
        assertThat(agency("sewa").deliver(delivery)).isInstanceOf(Acknowledged.class);
        Delivery never = delivery("MAGIC-FAIL-ALWAYS");
        for (int attempt = 0; attempt < 4; attempt++) {
            assertThat(agency("sewa").deliver(never)).isInstanceOf(Broken.class);
        }
    }

    @Test
    void hangsTwiceOnTheMagicWord() {
        Delivery delivery = delivery("MAGIC-HANG");
        Connector impatient = agency("sewa", Duration.ofSeconds(2));
        assertThat(impatient.deliver(delivery)).isEqualTo(new Broken("deadline"));
        assertThat(impatient.deliver(delivery)).isEqualTo(new Broken("deadline"));
        assertThat(agency("sewa").deliver(delivery)).isInstanceOf(Acknowledged.class);
    }

    @Test
    void returnsGarbageOnceOnTheMagicWord() {
        Delivery delivery = delivery("MAGIC-GARBAGE");
        assertThat(agency("sewa").deliver(delivery)).isInstanceOf(Broken.class);
        assertThat(agency("sewa").deliver(delivery)).isInstanceOf(Acknowledged.class);
    }

    @Test
    void refusesFinallyOnTheMagicWord() {
        assertThat(agency("sewa").deliver(delivery("MAGIC-REFUSE")))
                .isEqualTo(new Rejected(ReasonCode.NOT_ACCEPTED_BY_AGENCY));
    }

    @Test
    void acceptsARecallBeforeTheDecisionAndRefusesItAfter() {
        Delivery delivery = delivery("");
        agency("sewa").deliver(delivery);
        var recall = new Recall(delivery.dispatchId(), delivery.requestId(), null);
        assertThat(agency("sewa").recall(recall)).isInstanceOf(Delivered.class);
        assertThat(agency("sewa").recall(recall)).isInstanceOf(Delivered.class);
        Delivery decided = delivery("");
        agency("sewa").deliver(decided);
        awaitResult(decided, "approved");
        assertThat(agency("sewa").recall(new Recall(decided.dispatchId(), decided.requestId(), null)))
                .isInstanceOf(Rejected.class);
        assertThat(PLATFORM.of(id(delivery))).isEmpty();
    }

    @Test
    void refusesARequestRecalledBeforeItArrived() {
        Delivery delivery = delivery("");
        agency("sewa").recall(new Recall(delivery.dispatchId(), delivery.requestId(), null));
        assertThat(agency("sewa").deliver(delivery)).isInstanceOf(Rejected.class);
    }

    @Test
    void refusesCallsWithoutTheKey() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/received"))
                .header("X-Api-Key", "wrong")
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(agency("nobody").deliver(delivery(""))).isEqualTo(new Broken("http-404"));
    }

    private Connector agency(String id) {
        return agency(id, Duration.ofSeconds(10));
    }

    private Connector agency(String id, Duration deadline) {
        return new RestConnectorFactory()
                .connect(new Connection(
                        id,
                        id,
                        "rest",
                        URI.create("http://127.0.0.1:" + port + "/agencies/" + id),
                        Map.of("apiKey", SECRET),
                        deadline,
                        4096,
                        Map.of()));
    }

    private static Delivery delivery(String notes) {
        return new Delivery(
                new DispatchId(UUID.randomUUID()),
                new RequestId(UUID.randomUUID()),
                "SHJ-1",
                "final-bill",
                1,
                DispatchReason.SUBMITTED,
                Instant.parse("2026-01-05T08:00:00Z"),
                Map.of("accountNumber", "1045233781", "notes", notes),
                null);
    }

    private static String id(Delivery delivery) {
        return delivery.dispatchId().toString();
    }

    private static void awaitResult(Delivery delivery, String... words) {
        await().atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(PLATFORM.of(id(delivery)))
                        .singleElement()
                        .satisfies(one -> assertThat(one.body()).contains(words)));
    }

    private String received(String query) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/received?" + query))
                .header("X-Api-Key", SECRET)
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (java.io.IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
