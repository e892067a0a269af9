/** Settings of what the starter brings. */
@NullMarked
package ae.sharjah.digital.platform.config;

import org.jspecify.annotations.NullMarked;
