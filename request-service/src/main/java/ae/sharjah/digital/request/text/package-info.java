/** Texts with a number, in the plural form that their language requires. */
@NullMarked
package ae.sharjah.digital.request.text;

import org.jspecify.annotations.NullMarked;
