/** Requests that the agencies received, and the results they schedule for them. */
@NullMarked
package ae.sharjah.digital.adapters.sandbox.received;

import org.jspecify.annotations.NullMarked;
