package ae.sharjah.digital.notification.request;

import ae.sharjah.digital.platform.inbox.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscription to the events of requests. */
@Configuration(proxyBeanMethods = false)
class RequestSubscription {
    private static final String TOPIC = "request.events.v1";

    @Bean
    EventSubscription requestEventsSubscription(RequestEventHandler handler, RequestSettings settings) {
        return EventSubscription.of("request-news", TOPIC, handler).withConcurrency(settings.threads());
    }
}
