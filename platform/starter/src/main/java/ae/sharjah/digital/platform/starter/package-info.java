/** Auto-configuration and default settings of every service. */
@NullMarked
package ae.sharjah.digital.platform.starter;

import org.jspecify.annotations.NullMarked;
