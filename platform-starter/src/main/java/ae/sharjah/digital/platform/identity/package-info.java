/** Where identifiers and the time of day come from. */
@NullMarked
package ae.sharjah.digital.platform.identity;

import org.jspecify.annotations.NullMarked;
