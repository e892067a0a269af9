/** Connector to agencies' systems that speak JSON over HTTP, as agency-rest.yaml describes. */
@NullMarked
package ae.sharjah.digital.adapters.rest;

import org.jspecify.annotations.NullMarked;
