/** The callback endpoint and its signature check. */
@NullMarked
package ae.sharjah.digital.adapters.host.callback.web;

import org.jspecify.annotations.NullMarked;
