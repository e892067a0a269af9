/** Conversions between Java types and database columns. */
@NullMarked
package ae.sharjah.digital.platform.events.jdbc;

import org.jspecify.annotations.NullMarked;
