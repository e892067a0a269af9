package ae.sharjah.digital.adapters.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HostTest
class CallbackIT {
    private static final String ALPHA = "secret of ALPHA";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Autowired
    private HostScenario host;

    @Test
    void publishesADecisionInOrderAfterTheAcknowledgement() throws Exception {
        TestDispatch dispatch = acknowledged();
        assertThat(post("alpha", ALPHA, informationRequested(dispatch, "r1-")).statusCode())
                .isEqualTo(204);
        assertThat(post("alpha", ALPHA, decided(dispatch, "r2-")).statusCode()).isEqualTo(204);
        host.awaitKinds(dispatch, "acknowledged", "information-requested", "decided");
        assertThat(host.topics().of(dispatch))
                .extracting(one -> one.event().version())
                .containsExactly(1L, 2L, 3L);
        assertThat(host.topics().of(dispatch).get(1).data()).contains("\"pointers\":[\"/notes\"]");
    }

    @Test
    void publishesALaterResultInTheTraceOfTheDispatch() throws Exception {
        TestDispatch dispatch = TestDispatch.to("alpha");
        host.requests().putContent(dispatch);
        String trace = "5bf92f3577b34da6a3ce929d0e0e4736";
        host.topics().requestDispatch(dispatch, "submitted", "00-" + trace + "-00f067aa0ba902b7-01");
        host.awaitKinds(dispatch, "acknowledged");
        assertThat(post("alpha", ALPHA, decided(dispatch, "traced-")).statusCode())
                .isEqualTo(204);
        host.awaitKinds(dispatch, "acknowledged", "decided");
        assertThat(host.topics().of(dispatch))
                .extracting(one -> one.event().traceparent())
                .allSatisfy(parent -> assertThat(parent).startsWith("00-" + trace + "-"));
    }

    @Test
    void acceptsARepeatedResultOnce() throws Exception {
        TestDispatch dispatch = acknowledged();
        String body = decided(dispatch, "same-");
        assertThat(post("alpha", ALPHA, body).statusCode()).isEqualTo(204);
        assertThat(post("alpha", ALPHA, body).statusCode()).isEqualTo(204);
        host.awaitKinds(dispatch, "acknowledged", "decided");
    }

    @Test
    void refusesDifferentContentUnderTheSameResultId() throws Exception {
        TestDispatch dispatch = acknowledged();
        post("alpha", ALPHA, decided(dispatch, "reused-"));
        var response = post(
                "alpha",
                ALPHA,
                decided(dispatch, "reused-").replace("approved\"", "rejected\",\"reasonCode\":\"other\""));
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).contains("result-id-reused");
    }

    @Test
    void refusesASecondDecision() throws Exception {
        TestDispatch dispatch = acknowledged();
        post("alpha", ALPHA, decided(dispatch, "first-"));
        var response = post("alpha", ALPHA, decided(dispatch, "second-"));
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).contains("dispatch-decided");
        host.awaitKinds(dispatch, "acknowledged", "decided");
    }

    @Test
    void refusesAWrongSignature() throws Exception {
        TestDispatch dispatch = acknowledged();
        var response = post("alpha", "another secret", decided(dispatch, "w-"));
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("signature-invalid");
        assertThat(post("nobody", ALPHA, decided(dispatch, "w-")).statusCode()).isEqualTo(401);
        assertThat(host.topics().kinds(dispatch)).containsExactly("acknowledged");
    }

    @Test
    void refusesAStaleAndAFutureSignature() throws Exception {
        String body = decided(acknowledged(), "stale-");
        assertThat(post("alpha", ALPHA, body, Instant.now().minusSeconds(310)).statusCode())
                .isEqualTo(401);
        assertThat(post("alpha", ALPHA, body, Instant.now().plusSeconds(310)).statusCode())
                .isEqualTo(401);
        assertThat(post("alpha", ALPHA, body, Instant.now().minusSeconds(200)).statusCode())
                .isEqualTo(204);
    }

    @Test
    void refusesABodyThatWasNotSigned() throws Exception {
        String body = decided(acknowledged(), "changed-");
        HttpRequest request = signed("alpha", ALPHA, body, Instant.now(), body.replace("approved", "rejected"));
        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void returnsNotFoundForAnotherAgencysDispatch() throws Exception {
        TestDispatch dispatch = acknowledged();
        var foreign = post("beta", "secret of BETA", decided(dispatch, "foreign-"));
        var unknown = post("alpha", ALPHA, decided(TestDispatch.to("alpha"), "unknown-"));
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(host.topics().kinds(dispatch)).containsExactly("acknowledged");
    }

    @Test
    void reportsWhatAResultLacks() throws Exception {
        TestDispatch dispatch = acknowledged();
        var response = post("alpha", ALPHA, decided(dispatch, "lacks-").replace("approved", "rejected"));
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("/reasonCode");
        assertThat(post("alpha", ALPHA, "{\"type\":\"decided\"}").statusCode()).isEqualTo(422);
        assertThat(post("alpha", ALPHA, "{").statusCode()).isEqualTo(400);
        assertThat(post("alpha", ALPHA, "{\"a\":\"" + "x".repeat(70_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void refusesOtherPathsAndUnsignedCalls() throws Exception {
        HttpRequest unsigned = HttpRequest.newBuilder(host.address("/agency-callbacks/v1/alpha/results"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(HTTP.send(unsigned, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
        HttpRequest elsewhere =
                HttpRequest.newBuilder(host.address("/anything")).build();
        assertThat(HTTP.send(elsewhere, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
    }

    private TestDispatch acknowledged() {
        TestDispatch dispatch = host.submitted("alpha");
        host.awaitKinds(dispatch, "acknowledged");
        return dispatch;
    }

    private static String decided(TestDispatch dispatch, String result) {
        return "{\"resultId\":\"%s\",\"dispatchId\":\"%s\",\"type\":\"decided\",\"decision\":\"approved\"}"
                .formatted(result + dispatch.key(), dispatch.id());
    }

    private static String informationRequested(TestDispatch dispatch, String result) {
        return ("{\"resultId\":\"%s\",\"dispatchId\":\"%s\",\"type\":\"information-requested\","
                        + "\"reasonCode\":\"incomplete-information\",\"pointers\":[\"/notes\"]}")
                .formatted(result + dispatch.key(), dispatch.id());
    }

    private HttpResponse<String> post(String connection, String secret, String body) throws Exception {
        return post(connection, secret, body, Instant.now());
    }

    private HttpResponse<String> post(String connection, String secret, String body, Instant time) throws Exception {
        return HTTP.send(signed(connection, secret, body, time, body), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest signed(String connection, String secret, String signedBody, Instant time, String sentBody)
            throws Exception {
        String id = UUID.randomUUID().toString();
        String seconds = Long.toString(time.getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = Base64.getEncoder()
                .encodeToString(mac.doFinal((id + "." + seconds + "." + signedBody).getBytes(StandardCharsets.UTF_8)));
        return HttpRequest.newBuilder(host.address("/agency-callbacks/v1/" + connection + "/results"))
                .header("Content-Type", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", seconds)
                .header("webhook-signature", "v1,bm9uZQ== v1," + signature)
                .POST(HttpRequest.BodyPublishers.ofString(sentBody))
                .build();
    }
}
