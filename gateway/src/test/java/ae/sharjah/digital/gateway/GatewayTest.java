package ae.sharjah.digital.gateway;

import ae.sharjah.digital.local.fixture.RealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A running gateway on a free port, with a real database and the test issuer. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@RealServers(kafka = false)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "MANAGEMENT_SERVER_PORT=0",
            "gateway.sign-in.client-secret=test-secret",
            "SESSION_KEYS=" + RunningGateway.SESSION_KEY
        })
@interface GatewayTest {}
