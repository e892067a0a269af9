/** What agencies answered, told to the platform once and in order. */
@NullMarked
package ae.sharjah.digital.adapters.host.result;

import org.jspecify.annotations.NullMarked;
