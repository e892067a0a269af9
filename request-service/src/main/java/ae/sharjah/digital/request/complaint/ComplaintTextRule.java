package ae.sharjah.digital.request.complaint;

import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.request.lifecycle.PlainTextRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Validation of the text of complaints and answers. */
final class ComplaintTextRule {
    private ComplaintTextRule() {}

    /** @throws ProblemException 422 with these faults and those of the text */
    static void requireValid(@Nullable String words, List<Fault> others) {
        var faults = new ArrayList<>(others);
        faults.addAll(PlainTextRule.faults("/words", words));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
