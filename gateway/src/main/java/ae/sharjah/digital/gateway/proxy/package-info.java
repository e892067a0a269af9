/** Forwards exchanges to the services: connections, headers, bodies, tokens, circuit breakers. */
@NullMarked
package ae.sharjah.digital.gateway.proxy;

import org.jspecify.annotations.NullMarked;
