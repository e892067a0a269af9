/** What every connector must do, as tests that its module inherits. */
@NullMarked
package ae.sharjah.digital.adapters.spi.conformance;

import org.jspecify.annotations.NullMarked;
