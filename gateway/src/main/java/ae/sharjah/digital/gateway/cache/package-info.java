/** Public responses, cached for as long as their service allows. */
@NullMarked
package ae.sharjah.digital.gateway.cache;

import org.jspecify.annotations.NullMarked;
