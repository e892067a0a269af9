package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The little that even an unfinished draft has to say rightly: which service it is of, and whose that is. */
final class Ownership {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 64;

    private Ownership() {}

    /**
     * @param slug the service's, or null for a new service
     * @throws ProblemException 422
     */
    static void check(ObjectNode description, String agency, @Nullable String slug) {
        var faults = new ArrayList<Fault>();
        String says = description.path("slug").asString("");
        if (slug != null && !says.equals(slug)) {
            faults.add(Fault.of("/slug", "slug-fixed", slug));
        } else if (says.length() > LONGEST_SLUG || !SLUG.matcher(says).matches()) {
            faults.add(Fault.of("/slug", says.isEmpty() ? "required" : "form-of-value"));
        }
        if (!description.path("agency").asString("").equals(agency)) {
            faults.add(Fault.of("/agency", "agency-not-yours", agency));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(List.copyOf(faults));
        }
    }
}
