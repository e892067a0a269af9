/** What the agencies received and what they will tell about it. */
@NullMarked
package ae.sharjah.digital.adapters.sandbox.received;

import org.jspecify.annotations.NullMarked;
