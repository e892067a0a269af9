/** Request ids that connect an exchange, its response and its log lines. */
@NullMarked
package ae.sharjah.digital.platform.web.correlation;

import org.jspecify.annotations.NullMarked;
