/** The web client's files. */
@NullMarked
package ae.sharjah.digital.gateway.portal;

import org.jspecify.annotations.NullMarked;
