/** REST API of hand-overs, for the adapters of agencies' systems. */
@NullMarked
package ae.sharjah.digital.request.dispatch.web;

import org.jspecify.annotations.NullMarked;
