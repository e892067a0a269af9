/** The published document of a service version and its parts. */
@NullMarked
package ae.sharjah.digital.catalog.document;

import org.jspecify.annotations.NullMarked;
