/** Puts everything together when a service starts. */
@NullMarked
package ae.sharjah.digital.platform.starter;

import org.jspecify.annotations.NullMarked;
