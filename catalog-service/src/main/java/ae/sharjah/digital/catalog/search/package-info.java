/** Finding published services, by words in Arabic and English, in memory. */
@NullMarked
package ae.sharjah.digital.catalog.search;

import org.jspecify.annotations.NullMarked;
