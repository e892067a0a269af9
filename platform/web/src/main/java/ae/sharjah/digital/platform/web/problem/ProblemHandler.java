package ae.sharjah.digital.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Handler of a problem in a filter, where no exception handler of Spring MVC applies. */
@FunctionalInterface
public interface ProblemHandler {
    void handle(ProblemException problem, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
