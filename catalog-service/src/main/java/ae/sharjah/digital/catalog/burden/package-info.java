/** The effort that a service requires of applicants. */
@NullMarked
package ae.sharjah.digital.catalog.burden;

import org.jspecify.annotations.NullMarked;
