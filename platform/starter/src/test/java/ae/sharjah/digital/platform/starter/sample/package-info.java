/** Sample service that uses every feature of the starter, for tests. */
@NullMarked
package ae.sharjah.digital.platform.starter.sample;

import org.jspecify.annotations.NullMarked;
