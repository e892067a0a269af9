package ae.sharjah.digital.request.lifecycle;

import ae.sharjah.digital.platform.web.security.Caller;
import ae.sharjah.digital.request.id.PersonId;

/**
 * Applicant of a request, after their right to act on it has been checked.
 *
 * @param caller the acting person
 * @param holder the person who made the request; another person where both may act for the same company
 */
public record Applicant(Caller caller, PersonId holder) {}
