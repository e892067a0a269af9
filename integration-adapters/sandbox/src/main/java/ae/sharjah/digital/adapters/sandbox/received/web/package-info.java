/** REST endpoints of agency-rest.yaml, and the list of received requests. */
@NullMarked
package ae.sharjah.digital.adapters.sandbox.received.web;

import org.jspecify.annotations.NullMarked;
