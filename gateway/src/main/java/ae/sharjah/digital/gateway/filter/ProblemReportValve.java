package ae.sharjah.digital.gateway.filter;

import ae.sharjah.digital.platform.web.correlation.RequestIdFilter;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.problem.ProblemWriter;
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

    private final ProblemWriter problems;
    private final RequestIdFilter requestIds;
    private final SecurityHeadersFilter securityHeaders;

    ProblemReportValve(ProblemWriter problems, RequestIdFilter requestIds, SecurityHeadersFilter securityHeaders) {
        this.problems = problems;
        this.requestIds = requestIds;
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
            securityHeaders.addTo(request, response);
            requestIds.assign(request, response);
            problems.write(problem(request, response, failure), request, response);
            response.finishResponse();
        } catch (IOException clientGone) {
            LOG.debug("the response could not be written", clientGone);
        }
    }

    private static ProblemException problem(Request request, Response response, @Nullable Throwable failure) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        return switch (status) {
            case BAD_REQUEST -> unreadable(request, response, failure);
            case NOT_FOUND -> ProblemException.notFound();
            case METHOD_NOT_ALLOWED -> ProblemException.of(status, "method-not-allowed");
            case CONTENT_TOO_LARGE -> ProblemException.of(status, "body-too-large");
            case NOT_IMPLEMENTED -> ProblemException.of(status, "not-implemented");
            case HTTP_VERSION_NOT_SUPPORTED -> ProblemException.of(status, "version-not-supported");
            case SERVICE_UNAVAILABLE -> ProblemException.unavailable("temporarily-unavailable", TRY_AGAIN);
            case null -> ProblemException.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
            default ->
                status.is4xxClientError()
                        ? ProblemException.of(status, "bad-request")
                        : ProblemException.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        };
    }

    private static ProblemException unreadable(Request request, Response response, @Nullable Throwable failure) {
        if (failure != null && TOO_LARGE.equals(failure.getMessage())) {
            return request.getCoyoteRequest().requestURI().isNull()
                    ? ProblemException.of(HttpStatus.URI_TOO_LONG, "address-too-long")
                    : ProblemException.of(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "headers-too-large");
        }
        // A text of the server's own distinguishes, mostly, addresses that it refuses from heads that it cannot parse.
        boolean address = response.getMessage() != null || !EncodedText.isReadable(request.getRequestURI());
        return ProblemException.of(HttpStatus.BAD_REQUEST, address ? "address-refused" : "bad-request");
    }
}
