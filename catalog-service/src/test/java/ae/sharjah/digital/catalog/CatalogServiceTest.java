package ae.sharjah.digital.catalog;

import ae.sharjah.digital.catalog.recommendation.IdentityServer;
import ae.sharjah.digital.local.fixture.RealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * Starts the complete service on a free port, with the bundled catalogue in a database of its own and {@link IdentityServer}
 * in place of identity-service. Tests with this annotation alone share one context.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RealServers
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "platform.topics.[request.events.v1].partitions=3"})
@ContextConfiguration(initializers = IdentityServer.Initializer.class)
public @interface CatalogServiceTest {}
