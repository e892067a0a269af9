/** The one process in which all connections to agencies' systems live. */
@NullMarked
package ae.sharjah.digital.adapters.host;

import org.jspecify.annotations.NullMarked;
