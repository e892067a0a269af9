/** Technical ground of every service; holds no domain word. */
@NullMarked
package ae.sharjah.digital.platform;

import org.jspecify.annotations.NullMarked;
