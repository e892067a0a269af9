/** Where identifiers and the time of day come from. */
@NullMarked
package ae.sharjah.digital.platform.web.id;

import org.jspecify.annotations.NullMarked;
