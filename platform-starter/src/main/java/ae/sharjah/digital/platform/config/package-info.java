/** Defaults and wiring that every service starts from. */
@NullMarked
package ae.sharjah.digital.platform.config;

import org.jspecify.annotations.NullMarked;
