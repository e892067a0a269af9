/** Tests of the gateway as its clients see it. */
@NullMarked
package ae.sharjah.digital.gateway;

import org.jspecify.annotations.NullMarked;
