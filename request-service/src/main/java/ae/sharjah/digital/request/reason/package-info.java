/** Why an agency decides or asks as it does, in the languages of whoever reads it. */
@NullMarked
package ae.sharjah.digital.request.reason;

import org.jspecify.annotations.NullMarked;
