/** Usage of services, as counts without personal data. */
@NullMarked
package ae.sharjah.digital.catalog.usage;

import org.jspecify.annotations.NullMarked;
