/** What happens to requests by itself: warnings before a promise is over, what follows when it is, drafts given up. */
@NullMarked
package ae.sharjah.digital.request.timer;

import org.jspecify.annotations.NullMarked;
