/** Starts and stops the real servers of the platform as child processes. */
@NullMarked
package ae.sharjah.digital.local.servers;

import org.jspecify.annotations.NullMarked;
