/** Malware scans of uploaded files. */
@NullMarked
package ae.sharjah.digital.request.attachment.scan;

import org.jspecify.annotations.NullMarked;
