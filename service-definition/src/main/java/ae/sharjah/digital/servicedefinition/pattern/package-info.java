/** Patterns of forms and rules: one syntax for servers and browsers, matched with bounded work. */
@NullMarked
package ae.sharjah.digital.servicedefinition.pattern;

import org.jspecify.annotations.NullMarked;
