/** The complaints API for residents and agencies. */
@NullMarked
package ae.sharjah.digital.request.complaint.web;

import org.jspecify.annotations.NullMarked;
