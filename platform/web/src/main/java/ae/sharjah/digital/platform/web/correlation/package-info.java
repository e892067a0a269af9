/** The identifier that ties an exchange, its answer and its log lines together. */
@NullMarked
package ae.sharjah.digital.platform.web.correlation;

import org.jspecify.annotations.NullMarked;
