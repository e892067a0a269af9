/** Complaints about requests: created by persons who may use the request, answered by the agency's officers. */
@NullMarked
package ae.sharjah.digital.request.complaint;

import org.jspecify.annotations.NullMarked;
