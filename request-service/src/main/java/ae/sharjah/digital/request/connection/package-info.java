/** Reachability of agencies' own systems, as the adapters report it. */
@NullMarked
package ae.sharjah.digital.request.connection;

import org.jspecify.annotations.NullMarked;
