/** Runs the whole platform on one machine: starts, watches, restarts and stops its processes. */
@NullMarked
package ae.sharjah.digital.local.launcher;

import org.jspecify.annotations.NullMarked;
