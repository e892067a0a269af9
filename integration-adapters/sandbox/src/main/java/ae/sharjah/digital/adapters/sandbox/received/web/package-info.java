/** The agencies' side of agency-rest.yaml, and what they hold. */
@NullMarked
package ae.sharjah.digital.adapters.sandbox.received.web;

import org.jspecify.annotations.NullMarked;
