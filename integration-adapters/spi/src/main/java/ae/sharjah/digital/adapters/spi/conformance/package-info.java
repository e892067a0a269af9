/** Conformance suite that the test of every connector extends. */
@NullMarked
package ae.sharjah.digital.adapters.spi.conformance;

import org.jspecify.annotations.NullMarked;
