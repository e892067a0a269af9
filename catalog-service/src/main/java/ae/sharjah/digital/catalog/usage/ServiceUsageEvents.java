package ae.sharjah.digital.catalog.usage;

import ae.sharjah.digital.catalog.document.ServiceId;
import ae.sharjah.digital.platform.events.inbox.EventSubscription;
import ae.sharjah.digital.platform.events.message.EventReader;
import ae.sharjah.digital.platform.events.message.ReceivedEvent;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts each submitted request once and stores only the number. */
@Configuration(proxyBeanMethods = false)
class ServiceUsageEvents {
    private static final String TOPIC = "request.events.v1";
    private static final String SUBMITTED = "ae.sharjah.digital.request.submitted.v1";

    @Bean
    EventSubscription serviceUsageSubscription(ServiceUsage usage, EventReader reader) {
        return EventSubscription.of("service-usage", TOPIC, event -> count(event, usage, reader));
    }

    private static void count(ReceivedEvent event, ServiceUsage usage, EventReader reader) {
        if (event.type().equals(SUBMITTED)) {
            usage.recordSubmission(reader.read(event, Submitted.class).serviceId());
        }
    }

    /** The part of the event that is read: the service, not the applicant. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Submitted(ServiceId serviceId) {}
}
