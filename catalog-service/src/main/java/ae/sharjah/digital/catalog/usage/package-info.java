/** How often services are used, as numbers without persons. */
@NullMarked
package ae.sharjah.digital.catalog.usage;

import org.jspecify.annotations.NullMarked;
