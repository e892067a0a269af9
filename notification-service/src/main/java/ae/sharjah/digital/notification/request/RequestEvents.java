package ae.sharjah.digital.notification.request;

import ae.sharjah.digital.platform.events.inbox.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows the requests. */
@Configuration(proxyBeanMethods = false)
class RequestEvents {
    private static final String TOPIC = "request.events.v1";

    @Bean
    EventSubscription requestNewsSubscription(RequestNews news, RequestSettings settings) {
        return EventSubscription.of("request-news", TOPIC, news).withConcurrency(settings.threads());
    }
}
