/** The sandbox agencies and their behaviour. */
@NullMarked
package ae.sharjah.digital.adapters.sandbox.agency;

import org.jspecify.annotations.NullMarked;
