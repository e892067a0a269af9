/** Answers held against a version's form. */
@NullMarked
package ae.sharjah.digital.request.form;

import org.jspecify.annotations.NullMarked;
