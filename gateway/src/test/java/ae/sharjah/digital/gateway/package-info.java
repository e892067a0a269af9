/** The gateway as its clients meet it. */
@NullMarked
package ae.sharjah.digital.gateway;

import org.jspecify.annotations.NullMarked;
