/** One origin for browsers, apps and partners in front of the services. */
@NullMarked
package ae.sharjah.digital.gateway;

import org.jspecify.annotations.NullMarked;
