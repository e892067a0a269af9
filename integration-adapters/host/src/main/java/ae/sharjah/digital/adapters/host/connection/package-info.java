/** Connections: their files, limits, and the resilience that isolates agencies from each other. */
@NullMarked
package ae.sharjah.digital.adapters.host.connection;

import org.jspecify.annotations.NullMarked;
