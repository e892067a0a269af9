/** Puts everything together when a service starts. */
@NullMarked
package ae.sharjah.digital.platform.autoconfigure;

import org.jspecify.annotations.NullMarked;
