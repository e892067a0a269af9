/** Files given with requests: taken in, kept in quarantine until scanned, handed out. */
@NullMarked
package ae.sharjah.digital.request.attachment;

import org.jspecify.annotations.NullMarked;
