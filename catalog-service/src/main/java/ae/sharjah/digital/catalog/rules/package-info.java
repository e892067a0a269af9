/** The rules of a service and the facts that they may read. */
@NullMarked
package ae.sharjah.digital.catalog.rules;

import org.jspecify.annotations.NullMarked;
