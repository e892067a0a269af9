/** Service provider interface (SPI) between the host and agencies' systems, implemented by connectors. */
@NullMarked
package ae.sharjah.digital.adapters.spi;

import org.jspecify.annotations.NullMarked;
