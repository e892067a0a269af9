/** Sandbox agencies that implement the platform's contracts; a separate process, never used in production. */
@NullMarked
package ae.sharjah.digital.adapters.sandbox;

import org.jspecify.annotations.NullMarked;
