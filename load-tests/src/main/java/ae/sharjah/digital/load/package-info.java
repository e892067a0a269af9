/** Measures the running local platform, and what it keeps when its processes are killed. */
@NullMarked
package ae.sharjah.digital.load;

import org.jspecify.annotations.NullMarked;
