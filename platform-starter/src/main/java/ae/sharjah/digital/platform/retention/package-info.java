/** What is kept for a time only is forgotten in the background. */
@NullMarked
package ae.sharjah.digital.platform.retention;

import org.jspecify.annotations.NullMarked;
