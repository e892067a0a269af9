/** Which agencies are played and how they behave. */
@NullMarked
package ae.sharjah.digital.adapters.sandbox.agency;

import org.jspecify.annotations.NullMarked;
