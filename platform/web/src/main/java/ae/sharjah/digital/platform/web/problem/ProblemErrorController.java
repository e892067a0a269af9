package ae.sharjah.digital.platform.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Maps errors that the container reports, such as a failure in a filter, to problems. */
@RestController
public final class ProblemErrorController implements ErrorController {
    private final ProblemWriter problems;

    public ProblemErrorController(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = status instanceof Integer code ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
        if (known == null || known == HttpStatus.INTERNAL_SERVER_ERROR) {
            return problems.toResponse(
                    ProblemException.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error"), request);
        }
        return problems.toResponse(
                ProblemException.of(known, known.name().toLowerCase(Locale.ROOT).replace('_', '-')), request);
    }
}
