/** Comments of reviewers and authors on versions. */
@NullMarked
package ae.sharjah.digital.catalog.review;

import org.jspecify.annotations.NullMarked;
