/** What holds for every exchange, whoever calls and whatever is asked. */
@NullMarked
package ae.sharjah.digital.gateway.filter;

import org.jspecify.annotations.NullMarked;
