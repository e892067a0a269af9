package ae.sharjah.digital.platform.web.problem;

import ae.sharjah.digital.platform.web.json.JsonPointers;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Explanation of why a body could not be read: broken JSON, nested too deeply, a value of the wrong type, empty. */
final class UnreadableBody {
    private UnreadableBody() {}

    static ProblemException toProblem(HttpMessageNotReadableException exception) {
        // The exception that stopped the reading is the deepest; the mapper wraps it with its position.
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case ProblemException ours -> {
                    return ours;
                }
                case StreamConstraintsException tooMuch -> {
                    return ProblemException.of(HttpStatus.BAD_REQUEST, "body-too-complex");
                }
                case DatabindException wrapped
                when wrapped.getCause() instanceof ProblemException
                        || wrapped.getCause() instanceof StreamReadException -> {
                    // look further down
                }
                case DatabindException mismatch
                when !mismatch.getPath().isEmpty() -> {
                    return ProblemException.malformed(List.of(Fault.of(pointer(mismatch.getPath()), "type")));
                }
                default -> {
                    // look further down
                }
            }
        }
        return ProblemException.badRequest("body-unreadable");
    }

    static String pointer(List<JacksonException.Reference> path) {
        String pointer = "";
        for (JacksonException.Reference step : path) {
            pointer = step.getPropertyName() == null
                    ? JsonPointers.append(pointer, step.getIndex())
                    : JsonPointers.append(pointer, step.getPropertyName());
        }
        return pointer;
    }
}
