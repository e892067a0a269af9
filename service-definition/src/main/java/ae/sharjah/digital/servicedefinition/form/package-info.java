/** Form language: the dialect of JSON Schema in which forms are written, with its formats. */
@NullMarked
package ae.sharjah.digital.servicedefinition.form;

import org.jspecify.annotations.NullMarked;
