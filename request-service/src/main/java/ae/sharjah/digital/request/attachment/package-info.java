/** Attachments of requests: uploaded, in quarantine until scanned, downloaded. */
@NullMarked
package ae.sharjah.digital.request.attachment;

import org.jspecify.annotations.NullMarked;
