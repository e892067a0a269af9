package ae.sharjah.digital.adapters.host.content;

import ae.sharjah.digital.adapters.host.content.api.DispatchContentResource;
import ae.sharjah.digital.adapters.host.content.api.DispatchesApi;
import ae.sharjah.digital.adapters.spi.Delivery;
import ae.sharjah.digital.adapters.spi.DispatchId;
import ae.sharjah.digital.adapters.spi.DispatchReason;
import ae.sharjah.digital.adapters.spi.RequestId;
import ae.sharjah.digital.platform.events.message.CurrentTrace;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Reader of contents from request-service, which records each access. */
final class RequestServiceContentReader implements DispatchContentReader {
    private final DispatchesApi dispatches;
    private final CurrentTrace trace;

    RequestServiceContentReader(DispatchesApi dispatches, CurrentTrace trace) {
        this.dispatches = dispatches;
        this.trace = trace;
    }

    @Override
    public ContentResult read(DispatchId dispatchId, DispatchReason reason) {
        try {
            DispatchContentResource content =
                    dispatches.getDispatch(dispatchId.value()).getBody();
            return content == null ? new ContentResult.Unavailable("content-empty") : found(content, reason);
        } catch (RestClientResponseException refused) {
            return new ContentResult.Unavailable(
                    "content-" + refused.getStatusCode().value());
        } catch (OAuth2AuthorizationException noToken) {
            return new ContentResult.Unavailable("token");
        } catch (RestClientException | IllegalArgumentException | IllegalStateException unavailable) {
            return new ContentResult.Unavailable(
                    "content-" + unavailable.getClass().getSimpleName());
        }
    }

    private ContentResult found(DispatchContentResource content, DispatchReason reason) {
        return new ContentResult.Found(
                content.getAgencyId(),
                new Delivery(
                        new DispatchId(content.getId()),
                        new RequestId(content.getRequestId()),
                        content.getReference(),
                        content.getServiceSlug(),
                        content.getServiceVersion(),
                        reason,
                        content.getSubmittedAt().toInstant(),
                        content.getAnswers(),
                        trace.traceparent()));
    }
}
