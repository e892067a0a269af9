/** Validation of answers against the form of a service version. */
@NullMarked
package ae.sharjah.digital.request.form;

import org.jspecify.annotations.NullMarked;
