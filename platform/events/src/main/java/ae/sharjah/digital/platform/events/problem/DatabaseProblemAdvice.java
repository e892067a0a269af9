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

/** Turns failures of the database into problems; asked before the advice that handles every exception. */
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

    /** The database is unavailable or overloaded. No write was acknowledged that was not committed, so a retry is safe. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        QueryTimeoutException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class
    })
    ResponseEntity<Problem> unavailable(Exception exception, HttpServletRequest request) {
        LOG.warn("database unavailable: {}", exception.getClass().getSimpleName());
        return problems.answer(
                ProblemException.of(HttpStatus.SERVICE_UNAVAILABLE, "temporarily-unavailable")
                        .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS),
                request);
    }

    /** PostgreSQL stores no NUL character, so a request that contains one is malformed. */
    @ExceptionHandler
    ResponseEntity<Problem> integrity(DataIntegrityViolationException exception, HttpServletRequest request) {
        if (exception.getMostSpecificCause() instanceof SQLException refused
                && UNSTORABLE_TEXT.contains(String.valueOf(refused.getSQLState()))) {
            return problems.answer(ProblemException.badRequest("bad-request"), request);
        }
        LOG.error("unexpected failure", exception);
        return problems.answer(ProblemException.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error"), request);
    }
}
