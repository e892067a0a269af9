/** Filters that apply to every exchange, independent of caller and address. */
@NullMarked
package ae.sharjah.digital.gateway.filter;

import org.jspecify.annotations.NullMarked;
