package ae.sharjah.digital.platform.events.problem;

import ae.sharjah.digital.platform.web.problem.Problem;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps failures of the database to problems, before the advice that handles every exception. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class DatabaseProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseProblemAdvice.class);
    private static final String RETRY_AFTER_SECONDS = "2";
    private static final Set<String> UNSTORABLE_TEXT = Set.of("22021", "22P05");

    private final ProblemWriter problems;

    public DatabaseProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    /**
     * Returns 503 when the database is unavailable or overloaded. No uncommitted write was acknowledged, so a retry is
     * safe.
     */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        QueryTimeoutException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class
    })
    ResponseEntity<Problem> unavailable(Exception exception, HttpServletRequest request) {
        LOG.warn("database unavailable: {}", exception.getClass().getSimpleName());
        return problems.toResponse(
                ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable")
                        .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS),
                request);
    }

    /** Returns 400 for a NUL character, which PostgreSQL cannot store, and 500 for any other violation. */
    @ExceptionHandler
    ResponseEntity<Problem> integrity(DataIntegrityViolationException exception, HttpServletRequest request) {
        if (exception.getMostSpecificCause() instanceof SQLException refused
                && UNSTORABLE_TEXT.contains(String.valueOf(refused.getSQLState()))) {
            return problems.toResponse(ProblemException.badRequest("bad-request"), request);
        }
        LOG.error("unexpected failure", exception);
        return problems.toResponse(ProblemException.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error"), request);
    }
}
