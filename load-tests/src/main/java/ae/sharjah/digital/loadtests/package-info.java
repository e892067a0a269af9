/** Load and fault tests of the running local platform. */
@NullMarked
package ae.sharjah.digital.loadtests;

import org.jspecify.annotations.NullMarked;
