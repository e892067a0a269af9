/** Tables partitioned by time: partitions are created ahead and dropped when they have expired. */
@NullMarked
package ae.sharjah.digital.platform.events.retention;

import org.jspecify.annotations.NullMarked;
