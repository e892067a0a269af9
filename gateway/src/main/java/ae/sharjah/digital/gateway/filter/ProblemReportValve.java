package ae.sharjah.digital.gateway.filter;

import ae.sharjah.digital.gateway.problem.Problems;
import ae.sharjah.digital.gateway.problem.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Writes a problem for requests that the HTTP server refuses by itself, before it routes them and before any filter
 * runs.
 */
final class ProblemReportValve extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(3);
    /** The server's text for heads over its limit; nothing else distinguishes them from other unreadable heads. */
    private static final String TOO_LARGE =
            StringManager.getManager(Http11InputBuffer.class).getString("iib.requestheadertoolarge.error");

    private final Problems problems;
    private final SecurityHeadersFilter securityHeaders;

    ProblemReportValve(Problems problems, SecurityHeadersFilter securityHeaders) {
        this.problems = problems;
        this.securityHeaders = securityHeaders;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var canBeTold = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, canBeTold);
        if (!canBeTold.get()) {
            return;
        }
        try {
            securityHeaders.tell(request, response);
            RequestIdFilter.give(request, response);
            problems.write(refusal(request, response, failure), request, response);
            response.finishResponse();
        } catch (IOException clientGone) {
            LOG.debug("the answer could not be written", clientGone);
        }
    }

    private static Refusal refusal(Request request, Response response, @Nullable Throwable failure) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        return switch (status) {
            case BAD_REQUEST -> unreadable(request, response, failure);
            case NOT_FOUND -> Refusal.notFound();
            case METHOD_NOT_ALLOWED -> Refusal.of(status, "method-not-allowed");
            case CONTENT_TOO_LARGE -> Refusal.of(status, "body-too-large");
            case NOT_IMPLEMENTED -> Refusal.of(status, "not-implemented");
            case HTTP_VERSION_NOT_SUPPORTED -> Refusal.of(status, "version-not-supported");
            case SERVICE_UNAVAILABLE -> Refusal.unavailable("temporarily-unavailable", TRY_AGAIN);
            case null -> Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
            default ->
                status.is4xxClientError()
                        ? Refusal.of(status, "bad-request")
                        : Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        };
    }

    private static Refusal unreadable(Request request, Response response, @Nullable Throwable failure) {
        if (failure != null && TOO_LARGE.equals(failure.getMessage())) {
            return request.getCoyoteRequest().requestURI().isNull()
                    ? Refusal.of(HttpStatus.URI_TOO_LONG, "address-too-long")
                    : Refusal.of(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "headers-too-large");
        }
        // A text of the server's own distinguishes, mostly, addresses that it refuses from heads that it cannot parse.
        boolean address = response.getMessage() != null || !EncodedText.isReadable(request.getRequestURI());
        return Refusal.of(HttpStatus.BAD_REQUEST, address ? "address-refused" : "bad-request");
    }
}
