/** Settings of {@code platform-web}. */
@NullMarked
package ae.sharjah.digital.platform.web.config;

import org.jspecify.annotations.NullMarked;
