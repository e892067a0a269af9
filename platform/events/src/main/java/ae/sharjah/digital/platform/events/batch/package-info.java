/** Statements whose result is not needed, sent together in one round trip to the database. */
@NullMarked
package ae.sharjah.digital.platform.events.batch;

import org.jspecify.annotations.NullMarked;
