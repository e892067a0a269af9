/** The table of routes: which address leads to which service, and who may use it. */
@NullMarked
package ae.sharjah.digital.gateway.route;

import org.jspecify.annotations.NullMarked;
