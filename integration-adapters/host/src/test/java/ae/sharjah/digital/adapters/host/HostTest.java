package ae.sharjah.digital.adapters.host;

import ae.sharjah.digital.local.fixture.RealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * Test of the whole host on real servers, with agencies and request-service on real sockets. All tests share one
 * context; {@link HostScenario} is injected.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RealServers
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "adapters.connections=classpath*:test-connections/*.yaml",
            "OIDC_CLIENT_SECRET=secret",
            "TEST_KEY=key",
            "ALPHA_SECRET=secret of ALPHA",
            "BETA_SECRET=secret of BETA",
            "GAMMA_SECRET=secret of GAMMA",
            "MANAGEMENT_SERVER_PORT=0",
            "LOG_FORMAT=",
        })
@Import({HostTestConfiguration.class, HostScenario.class})
@ExtendWith(HostReset.class)
@interface HostTest {}
