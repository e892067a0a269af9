/** The HTTP API of versions for agencies and the digital office. */
@NullMarked
package ae.sharjah.digital.catalog.publication.web;

import org.jspecify.annotations.NullMarked;
