/** What people say of how their request went, once it has been decided. */
@NullMarked
package ae.sharjah.digital.request.rating;

import org.jspecify.annotations.NullMarked;
