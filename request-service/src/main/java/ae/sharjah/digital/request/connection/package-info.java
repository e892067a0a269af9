/** Whether agencies' own systems can be reached, as the adapters tell. */
@NullMarked
package ae.sharjah.digital.request.connection;

import org.jspecify.annotations.NullMarked;
