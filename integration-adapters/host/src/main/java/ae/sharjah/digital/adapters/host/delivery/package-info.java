/**
 * Delivery of dispatches: recorded from events, delivered outside of transactions, each agency isolated from the
 * others.
 */
@NullMarked
package ae.sharjah.digital.adapters.host.delivery;

import org.jspecify.annotations.NullMarked;
