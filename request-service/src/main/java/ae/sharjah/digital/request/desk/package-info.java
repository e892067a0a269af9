/** The officers' desk: open tasks, their assignment, notes, and access to requests for a purpose. */
@NullMarked
package ae.sharjah.digital.request.desk;

import org.jspecify.annotations.NullMarked;
