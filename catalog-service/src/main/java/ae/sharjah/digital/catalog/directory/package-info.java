/** The directory that services refer to: agencies, sectors, audiences, life events and life stages. */
@NullMarked
package ae.sharjah.digital.catalog.directory;

import org.jspecify.annotations.NullMarked;
