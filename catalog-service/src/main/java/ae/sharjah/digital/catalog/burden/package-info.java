/** How much a service asks of its applicants. */
@NullMarked
package ae.sharjah.digital.catalog.burden;

import org.jspecify.annotations.NullMarked;
