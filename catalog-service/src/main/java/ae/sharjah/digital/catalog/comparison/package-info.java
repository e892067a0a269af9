/** What differs between two descriptions of a service; no input and no output. */
@NullMarked
package ae.sharjah.digital.catalog.comparison;

import org.jspecify.annotations.NullMarked;
