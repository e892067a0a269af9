/** Texts in several languages. */
@NullMarked
package ae.sharjah.digital.platform.web.text;

import org.jspecify.annotations.NullMarked;
