package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.web.security.Caller;
import java.util.UUID;

/**
 * Who acts as the applicant of a request, once it is known that they may.
 *
 * @param caller who acts
 * @param holder who made the request; another person where both may act for the same company
 */
public record Applicant(Caller caller, UUID holder) {}
