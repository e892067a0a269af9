/** A small service that uses everything the starter brings, to try it on. */
@NullMarked
package ae.sharjah.digital.platform.starter.sample;

import org.jspecify.annotations.NullMarked;
