/** Publication: turns service descriptions into published versions, and stores both. */
@NullMarked
package ae.sharjah.digital.catalog.publication;

import org.jspecify.annotations.NullMarked;
