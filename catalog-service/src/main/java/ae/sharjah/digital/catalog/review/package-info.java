/** What reviewers and authors write to each other about a version. */
@NullMarked
package ae.sharjah.digital.catalog.review;

import org.jspecify.annotations.NullMarked;
