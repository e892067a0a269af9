/** The adapters host: one process that contains all connections to agencies' systems. */
@NullMarked
package ae.sharjah.digital.adapters.host;

import org.jspecify.annotations.NullMarked;
