/** Fake agencies that speak the platform's contracts for real; started apart, never in production. */
@NullMarked
package ae.sharjah.digital.adapters.sandbox;

import org.jspecify.annotations.NullMarked;
