/** The stable addresses over HTTP, and which form of a document one gets there. */
@NullMarked
package ae.sharjah.digital.catalog.standards.web;

import org.jspecify.annotations.NullMarked;
