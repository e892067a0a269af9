/**
 * End-to-end tests of the whole platform, started by its launcher and used as a mobile client and as a person in a
 * browser.
 */
@NullMarked
package ae.sharjah.digital.e2e;

import org.jspecify.annotations.NullMarked;
