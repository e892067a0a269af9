/** Rules of service versions: eligibility, fees and guards of actions. */
@NullMarked
package ae.sharjah.digital.request.rules;

import org.jspecify.annotations.NullMarked;
