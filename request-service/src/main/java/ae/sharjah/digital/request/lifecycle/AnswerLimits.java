package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.util.List;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.node.ObjectNode;

/** Limits on the size of a request's answers. */
final class AnswerLimits {
    private static final int MAX_ANSWERS = 200;
    private static final int MAX_CHARACTERS = 100_000;

    private AnswerLimits() {}

    /**
     * Checks the answers as they would be stored after a change: each change alone may be small.
     *
     * @throws ProblemException 422 {@code size}, 413 {@code answers-too-large}
     */
    static ObjectNode requireWithin(ObjectNode answers) {
        if (answers.size() > MAX_ANSWERS) {
            throw ProblemException.invalid(List.of(Fault.of("/answers", "size", MAX_ANSWERS)));
        }
        if (answers.toString().length() > MAX_CHARACTERS) {
            throw ProblemException.of(HttpStatus.CONTENT_TOO_LARGE, "answers-too-large");
        }
        return answers;
    }
}
