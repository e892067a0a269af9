/** The narrow port between the host and an agency's system; a connector is one implementation of it. */
@NullMarked
package ae.sharjah.digital.adapters.spi;

import org.jspecify.annotations.NullMarked;
