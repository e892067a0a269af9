/** Recommendations of services with their reasons, based on a user's profile and the usage of services. */
@NullMarked
package ae.sharjah.digital.catalog.recommendation;

import org.jspecify.annotations.NullMarked;
