/** Starts, watches and stops the real servers that the platform runs on, each as a process of its own. */
@NullMarked
package ae.sharjah.digital.local.servers;

import org.jspecify.annotations.NullMarked;
