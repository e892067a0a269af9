/** Statements that nobody waits for, sent together with one round trip to the database. */
@NullMarked
package ae.sharjah.digital.platform.events.batch;

import org.jspecify.annotations.NullMarked;
