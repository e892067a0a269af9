package ae.sharjah.digital.notification;

import ae.sharjah.digital.local.fixture.RealServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Test of the whole service on real servers; all tests share one context and one database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RealServers
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "MANAGEMENT_SERVER_PORT=0",
            "logging.structured.format.console=",
            "notification.live.keep-alive=400ms",
            "notification.live.per-person=2",
            "notification.request.name-within=4s",
            // These topics belong to other services, which do not run here.
            "platform.topics.[request.events.v1].partitions=3",
            "platform.topics.[catalog.service-versions.v1].partitions=3",
        })
@Import({ApiClient.class, NotificationScenario.class})
public @interface NotificationTest {}
