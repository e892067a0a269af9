/** Rules in CEL over values whose JSON Schemas are known: type-checked when read, run within bounds. Needs {@code dev.cel:cel}. */
@NullMarked
package ae.sharjah.digital.servicedefinition.rules;

import org.jspecify.annotations.NullMarked;
