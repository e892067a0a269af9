package ae.sharjah.digital.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Maps exceptions to problems. */
@RestControllerAdvice
public final class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final ProblemWriter problems;

    public ProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> problem(ProblemException problem, HttpServletRequest request) {
        return problems.toResponse(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException exception, HttpServletRequest request) {
        return problems.toResponse(UnreadableBody.toProblem(exception), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalidBody(MethodArgumentNotValidException exception, HttpServletRequest request) {
        return problems.toResponse(ProblemException.invalid(faults(exception)), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalidParameters(HandlerMethodValidationException exception, HttpServletRequest request) {
        var faults = new ArrayList<Fault>();
        for (var result : exception.getParameterValidationResults()) {
            if (result.getMethodParameter().hasParameterAnnotation(PathVariable.class)) {
                return problems.toResponse(ProblemException.notFound(), request);
            }
            faults.addAll(faults(result));
        }
        boolean inBody = faults.stream().noneMatch(fault -> fault.pointer().startsWith("#"));
        return problems.toResponse(
                inBody ? ProblemException.invalid(faults) : ProblemException.malformed(faults), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> mismatch(MethodArgumentTypeMismatchException exception, HttpServletRequest request) {
        if (exception.getParameter().hasParameterAnnotation(PathVariable.class)) {
            // A malformed identifier in the path names no resource.
            return problems.toResponse(ProblemException.notFound(), request);
        }
        return problems.toResponse(ProblemException.malformed(List.of(fault(exception))), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException exception, HttpServletRequest request) {
        return required(exception.getParameterName(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingRequestHeaderException exception, HttpServletRequest request) {
        return required(exception.getHeaderName(), request);
    }

    private ResponseEntity<Problem> required(String name, HttpServletRequest request) {
        return problems.toResponse(ProblemException.malformed(List.of(Fault.of("#" + name, "required"))), request);
    }

    /** Returns 401 to callers who are not signed in, and 403 to those who are. */
    @ExceptionHandler
    ResponseEntity<Problem> denied(AccessDeniedException exception, HttpServletRequest request) {
        if (request.getUserPrincipal() == null) {
            return unauthenticated(request);
        }
        return problems.toResponse(ProblemException.of(HttpStatus.FORBIDDEN, "access-denied"), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unauthenticated(AuthenticationException exception, HttpServletRequest request) {
        return unauthenticated(request);
    }

    private ResponseEntity<Problem> unauthenticated(HttpServletRequest request) {
        return problems.toResponse(
                ProblemException.of(HttpStatus.UNAUTHORIZED, "unauthenticated")
                        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer"),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> notAcceptable(HttpMediaTypeNotAcceptableException exception, HttpServletRequest request) {
        return problems.toResponse(ProblemException.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable"), request);
    }

    @ExceptionHandler
    void clientDisconnected(AsyncRequestNotUsableException disconnected) {
        LOG.debug("client disconnected during the response");
    }

    /**
     * Returns 400 for requests whose encoding the server or the firewall refuses. The exceptions quote it, so they are
     * not logged.
     */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<Problem> unreadable(RuntimeException exception, HttpServletRequest request) {
        return problems.toResponse(ProblemException.badRequest("bad-request"), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> otherException(Exception exception, HttpServletRequest request) {
        if (exception instanceof ErrorResponse known) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            ResponseEntity<Problem> answer = problems.toResponse(
                    ProblemException.of(
                            status, status.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                    request);
            return ResponseEntity.status(status)
                    .headers(headers -> {
                        headers.putAll(known.getHeaders());
                        headers.putAll(answer.getHeaders());
                    })
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(answer.getBody());
        }
        LOG.error("unexpected failure", exception);
        return problems.toResponse(ProblemException.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error"), request);
    }

    static Fault fault(MethodArgumentTypeMismatchException exception) {
        return Fault.of("#" + ParameterName.ofRequest(exception.getParameter(), exception.getName()), "type");
    }

    static List<Fault> faults(MethodArgumentNotValidException exception) {
        return exception.getBindingResult().getAllErrors().stream()
                .map(error -> Fault.withMessage(
                        error instanceof FieldError field ? pointer(field.getField()) : "",
                        code(error),
                        String.valueOf(error.getDefaultMessage())))
                .toList();
    }

    static List<Fault> faults(ParameterValidationResult result) {
        String parameter = String.valueOf(result.getMethodParameter().getParameterName());
        return result.getResolvableErrors().stream()
                .map(error -> {
                    String where = error instanceof FieldError field
                            ? pointer(field.getField())
                            : "#" + ParameterName.ofRequest(result.getMethodParameter(), parameter);
                    String code =
                            error instanceof DefaultMessageSourceResolvable resolvable ? code(resolvable) : "invalid";
                    return Fault.withMessage(where, code, String.valueOf(error.getDefaultMessage()));
                })
                .toList();
    }

    private static String code(DefaultMessageSourceResolvable error) {
        String code = error.getCode();
        return code == null ? "invalid" : kebab(code);
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static String pointer(String field) {
        return "/" + field.replace("[", "/").replace("]", "").replace(".", "/");
    }
}
