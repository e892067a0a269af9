/** In-memory full-text search of published services in Arabic and English. */
@NullMarked
package ae.sharjah.digital.catalog.search;

import org.jspecify.annotations.NullMarked;
