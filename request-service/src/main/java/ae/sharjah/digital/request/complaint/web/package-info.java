/** Complaints over HTTP, for residents and for agencies. */
@NullMarked
package ae.sharjah.digital.request.complaint.web;

import org.jspecify.annotations.NullMarked;
