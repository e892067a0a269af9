/** Comparison of two descriptions of a service. Has no input or output. */
@NullMarked
package ae.sharjah.digital.catalog.comparison;

import org.jspecify.annotations.NullMarked;
