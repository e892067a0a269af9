/** Problems for failures of the database. */
@NullMarked
package ae.sharjah.digital.platform.events.problem;

import org.jspecify.annotations.NullMarked;
