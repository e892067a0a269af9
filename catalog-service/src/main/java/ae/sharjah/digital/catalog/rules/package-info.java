/** Rules in CEL: what they may say, held against the form, and run within bounds. */
@NullMarked
package ae.sharjah.digital.catalog.rules;

import org.jspecify.annotations.NullMarked;
