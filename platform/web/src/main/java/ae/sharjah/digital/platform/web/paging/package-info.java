/** Keyset paging with opaque cursors. */
@NullMarked
package ae.sharjah.digital.platform.web.paging;

import org.jspecify.annotations.NullMarked;
