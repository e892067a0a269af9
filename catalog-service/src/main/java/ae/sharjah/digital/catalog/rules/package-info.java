/** What the rules of a service may read. */
@NullMarked
package ae.sharjah.digital.catalog.rules;

import org.jspecify.annotations.NullMarked;
