/** The life cycle of service versions: the legal transitions and who may perform them. Has no input or output. */
@NullMarked
package ae.sharjah.digital.catalog.lifecycle;

import org.jspecify.annotations.NullMarked;
