/** Responses of agencies, published once and in order. */
@NullMarked
package ae.sharjah.digital.adapters.host.result;

import org.jspecify.annotations.NullMarked;
