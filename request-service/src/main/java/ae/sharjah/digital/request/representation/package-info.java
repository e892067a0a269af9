/** Acting for another: who may use the requests that somebody made for a company. */
@NullMarked
package ae.sharjah.digital.request.representation;

import org.jspecify.annotations.NullMarked;
