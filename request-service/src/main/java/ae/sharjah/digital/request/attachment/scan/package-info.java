/** Looking for malware in what was given. */
@NullMarked
package ae.sharjah.digital.request.attachment.scan;

import org.jspecify.annotations.NullMarked;
