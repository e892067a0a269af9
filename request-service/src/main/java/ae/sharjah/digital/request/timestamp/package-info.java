/** Conversion of timestamps between Java and the database. */
@NullMarked
package ae.sharjah.digital.request.timestamp;

import org.jspecify.annotations.NullMarked;
