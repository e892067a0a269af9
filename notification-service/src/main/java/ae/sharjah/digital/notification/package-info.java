/** What the platform tells people, and how it reaches them. */
@NullMarked
package ae.sharjah.digital.notification;

import org.jspecify.annotations.NullMarked;
