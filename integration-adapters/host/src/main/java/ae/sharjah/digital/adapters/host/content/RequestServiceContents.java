package ae.sharjah.digital.adapters.host.content;

import ae.sharjah.digital.adapters.host.content.api.DispatchContent;
import ae.sharjah.digital.adapters.host.content.api.DispatchesApi;
import ae.sharjah.digital.adapters.spi.Delivery;
import ae.sharjah.digital.adapters.spi.Occasion;
import ae.sharjah.digital.platform.events.message.CurrentTrace;
import java.util.UUID;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Reads from request-service, which records each reading. */
final class RequestServiceContents implements DispatchContents {
    private final DispatchesApi dispatches;
    private final CurrentTrace trace;

    RequestServiceContents(DispatchesApi dispatches, CurrentTrace trace) {
        this.dispatches = dispatches;
        this.trace = trace;
    }

    @Override
    public Found read(UUID dispatchId, Occasion occasion) {
        try {
            DispatchContent content = dispatches.getDispatch(dispatchId).getBody();
            return content == null ? new Found.Away("content-empty") : found(content, occasion);
        } catch (RestClientResponseException refused) {
            return new Found.Away("content-" + refused.getStatusCode().value());
        } catch (OAuth2AuthorizationException noToken) {
            return new Found.Away("token");
        } catch (RestClientException | IllegalArgumentException | IllegalStateException away) {
            return new Found.Away("content-" + away.getClass().getSimpleName());
        }
    }

    private Found found(DispatchContent content, Occasion occasion) {
        return new Found.Content(
                content.getAgencyId(),
                new Delivery(
                        content.getId(),
                        content.getRequestId(),
                        content.getReference(),
                        content.getServiceSlug(),
                        content.getServiceVersion(),
                        occasion,
                        content.getSubmittedAt().toInstant(),
                        content.getAnswers(),
                        trace.traceparent()));
    }
}
