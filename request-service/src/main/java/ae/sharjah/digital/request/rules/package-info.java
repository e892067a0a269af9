/** The rules of service versions, evaluated: who is eligible, what it costs, when an action is allowed. */
@NullMarked
package ae.sharjah.digital.request.rules;

import org.jspecify.annotations.NullMarked;
