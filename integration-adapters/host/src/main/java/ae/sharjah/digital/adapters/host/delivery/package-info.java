/** Dispatches on their way: recorded from events, handed over outside of transactions, each agency on its own. */
@NullMarked
package ae.sharjah.digital.adapters.host.delivery;

import org.jspecify.annotations.NullMarked;
