/** Source of new identifiers. */
@NullMarked
package ae.sharjah.digital.platform.web.id;

import org.jspecify.annotations.NullMarked;
