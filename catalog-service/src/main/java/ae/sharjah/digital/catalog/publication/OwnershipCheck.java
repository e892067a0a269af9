package ae.sharjah.digital.catalog.publication;

import ae.sharjah.digital.platform.web.problem.Fault;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Checks the two fields that even an unfinished draft must state correctly: its slug and its agency. */
final class OwnershipCheck {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MAX_SLUG_LENGTH = 64;

    private OwnershipCheck() {}

    /**
     * Checks the slug and the agency of a description.
     *
     * @param slug the slug of the service, or null for a new service
     * @throws ProblemException 422
     */
    static void check(ObjectNode description, String agency, @Nullable String slug) {
        var faults = new ArrayList<Fault>();
        String described = description.path("slug").asString("");
        if (slug != null && !described.equals(slug)) {
            faults.add(Fault.of("/slug", "slug-fixed", slug));
        } else if (described.length() > MAX_SLUG_LENGTH
                || !SLUG.matcher(described).matches()) {
            faults.add(Fault.of("/slug", described.isEmpty() ? "required" : "form-of-value"));
        }
        if (!description.path("agency").asString("").equals(agency)) {
            faults.add(Fault.of("/agency", "agency-not-yours", agency));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(List.copyOf(faults));
        }
    }
}
