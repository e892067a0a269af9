/** What a request contains, read from request-service when it is handed over and never kept. */
@NullMarked
package ae.sharjah.digital.adapters.host.content;

import org.jspecify.annotations.NullMarked;
