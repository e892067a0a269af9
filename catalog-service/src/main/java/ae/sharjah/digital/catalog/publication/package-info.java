/** The one way a service description becomes a published version. */
@NullMarked
package ae.sharjah.digital.catalog.publication;

import org.jspecify.annotations.NullMarked;
