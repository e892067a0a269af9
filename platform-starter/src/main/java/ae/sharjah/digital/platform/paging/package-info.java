/** Keyset paging with opaque cursors. */
@NullMarked
package ae.sharjah.digital.platform.paging;

import org.jspecify.annotations.NullMarked;
