/** The officers' desk: what waits for whom, who has it, what they note, and what they open for which purpose. */
@NullMarked
package ae.sharjah.digital.request.desk;

import org.jspecify.annotations.NullMarked;
