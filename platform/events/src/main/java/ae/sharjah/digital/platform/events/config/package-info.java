/** Settings of {@code platform-events}. */
@NullMarked
package ae.sharjah.digital.platform.events.config;

import org.jspecify.annotations.NullMarked;
