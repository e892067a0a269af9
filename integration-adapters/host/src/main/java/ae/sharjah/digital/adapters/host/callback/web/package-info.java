/** The callback's address and the signature that opens it. */
@NullMarked
package ae.sharjah.digital.adapters.host.callback.web;

import org.jspecify.annotations.NullMarked;
