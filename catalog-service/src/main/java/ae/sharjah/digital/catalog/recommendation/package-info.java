/** Services that may matter to a person, each with why; by what the person set and by how often services are used. */
@NullMarked
package ae.sharjah.digital.catalog.recommendation;

import org.jspecify.annotations.NullMarked;
