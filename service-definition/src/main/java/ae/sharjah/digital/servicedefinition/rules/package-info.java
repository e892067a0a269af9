/**
 * Rules in CEL over values with JSON Schemas: type-checked when compiled, evaluated within limits. Needs
 * {@code dev.cel:cel}.
 */
@NullMarked
package ae.sharjah.digital.servicedefinition.rules;

import org.jspecify.annotations.NullMarked;
