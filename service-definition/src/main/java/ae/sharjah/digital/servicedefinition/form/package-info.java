/** The dialect of JSON Schema in which forms are written: formats are asserted, patterns run in linear time. */
@NullMarked
package ae.sharjah.digital.servicedefinition.form;

import org.jspecify.annotations.NullMarked;
