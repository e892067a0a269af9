/**
 * Transactional outbox: events are stored with the change that causes them, and published in order after the commit.
 */
@NullMarked
package ae.sharjah.digital.platform.events.outbox;

import org.jspecify.annotations.NullMarked;
