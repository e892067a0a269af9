/** Connections: readable files, their limits, and the guards that keep agencies apart. */
@NullMarked
package ae.sharjah.digital.adapters.host.connection;

import org.jspecify.annotations.NullMarked;
