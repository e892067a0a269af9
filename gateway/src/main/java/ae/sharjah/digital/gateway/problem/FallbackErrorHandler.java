package ae.sharjah.digital.gateway.problem;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns every error without another handler into a problem: unknown addresses, wrong methods, our own faults. */
@Controller
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FallbackErrorHandler implements HandlerExceptionResolver, ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(FallbackErrorHandler.class);

    private final ProblemWriter problems;

    FallbackErrorHandler(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception exception) {
        if (response.isCommitted()) {
            // The container cuts the connection, so that no client takes half a response for a whole one.
            return null;
        }
        try {
            problems.write(problem(exception), request, response);
            return new ModelAndView();
        } catch (IOException clientGone) {
            LOG.debug("the response could not be written", clientGone);
            return new ModelAndView();
        }
    }

    /** Writes the problem for errors that the container dispatches here because they occurred outside of Spring MVC. */
    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(problem(HttpStatus.resolve(response.getStatus())), request, response);
    }

    private static ProblemException problem(Exception exception) {
        if (exception instanceof ErrorResponse known) {
            return problem(HttpStatus.resolve(known.getStatusCode().value()));
        }
        if (exception instanceof ProblemException known) {
            return known;
        }
        if (exception instanceof BadRequestException || exception instanceof InvalidParameterException) {
            // The client's body ended early or could not be read.
            return problem(HttpStatus.BAD_REQUEST);
        }
        LOG.error("unexpected", exception);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static ProblemException problem(@Nullable HttpStatus status) {
        return switch (status) {
            case null -> ProblemException.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
            case NOT_FOUND, OK -> ProblemException.notFound();
            case METHOD_NOT_ALLOWED -> ProblemException.of(status, "method-not-allowed");
            case CONTENT_TOO_LARGE -> ProblemException.of(status, "body-too-large");
            default ->
                status.is4xxClientError()
                        ? ProblemException.of(status, "bad-request")
                        : ProblemException.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        };
    }
}
