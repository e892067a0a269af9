/** Lifecycle of requests: creation, the actions of all parties, and verification of histories. */
@NullMarked
package ae.sharjah.digital.request.lifecycle;

import org.jspecify.annotations.NullMarked;
