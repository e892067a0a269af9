/** HTTP endpoint of the recommendations. */
@NullMarked
package ae.sharjah.digital.catalog.recommendation.web;

import org.jspecify.annotations.NullMarked;
