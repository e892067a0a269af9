/** What services refer to: agencies, sectors, audiences, life events. */
@NullMarked
package ae.sharjah.digital.catalog.directory;

import org.jspecify.annotations.NullMarked;
