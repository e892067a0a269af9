package ae.sharjah.digital.gateway.problem;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Problems as responses of routes. */
@Component
public final class ProblemResponses {
    private final ProblemWriter problems;

    ProblemResponses(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Returns a response that writes the problem. */
    public ServerResponse of(ProblemException problem) {
        return ServerResponse.status(problem.status()).build((request, response) -> {
            problems.write(problem, request, response);
            return null;
        });
    }
}
