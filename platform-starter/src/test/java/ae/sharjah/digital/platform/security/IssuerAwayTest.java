package ae.sharjah.digital.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import ae.sharjah.digital.local.fixture.RealServers;
import ae.sharjah.digital.platform.trial.Browser;
import ae.sharjah.digital.platform.trial.TrialService;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@RealServers(kafka = false)
@SpringBootTest(
        classes = TrialService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "platform.outbox.enabled=false",
            "platform.security.issuer=http://127.0.0.1:1/realms/platform"
        })
class IssuerAwayTest {
    private final Browser service;

    IssuerAwayTest(@LocalServerPort int port) {
        service = new Browser(port);
    }

    @Test
    void saysThatItCannotCheckRatherThanThatTheTokenIsWrong() {
        var answer = service.get("/api/v1/things", "Authorization", "Bearer " + Browser.resident());
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("temporarily-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("2");
    }

    @Test
    void servesOpenAddressesMeanwhile() {
        assertThat(service.get("/api/v1/open/greeting").status()).isEqualTo(200);
    }
}
