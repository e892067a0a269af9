package ae.sharjah.digital.catalog.publication.web;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.security.Caller;
import org.springframework.http.HttpStatus;

/** The agency that a publisher's token names. */
public final class PublisherAgency {
    private PublisherAgency() {}

    /**
     * Returns the code of the agency.
     *
     * @throws ProblemException 403 {@code agency-missing} if the token names none
     */
    public static String require(Caller publisher) {
        if (publisher.agency() == null) {
            throw ProblemException.of(HttpStatus.FORBIDDEN, "agency-missing");
        }
        return publisher.agency();
    }
}
