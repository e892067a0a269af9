/** The checks that a service description has to pass before publication; all faults are reported at once. */
@NullMarked
package ae.sharjah.digital.catalog.check;

import org.jspecify.annotations.NullMarked;
