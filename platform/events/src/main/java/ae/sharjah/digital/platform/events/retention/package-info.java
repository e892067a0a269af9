/** Tables partitioned by time: partitions are made ahead, and dropped whole when their time is over. */
@NullMarked
package ae.sharjah.digital.platform.events.retention;

import org.jspecify.annotations.NullMarked;
