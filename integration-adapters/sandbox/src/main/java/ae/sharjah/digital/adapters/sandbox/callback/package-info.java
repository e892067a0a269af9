/** Scheduled results of the agencies, sent with a signature; the schedule survives a restart. */
@NullMarked
package ae.sharjah.digital.adapters.sandbox.callback;

import org.jspecify.annotations.NullMarked;
