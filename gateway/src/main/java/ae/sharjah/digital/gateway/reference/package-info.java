/** The services' contracts and a page to read them. */
@NullMarked
package ae.sharjah.digital.gateway.reference;

import org.jspecify.annotations.NullMarked;
