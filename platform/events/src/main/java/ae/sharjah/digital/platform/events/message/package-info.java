/** CloudEvents 1.0 on Kafka, binary mode. */
@NullMarked
package ae.sharjah.digital.platform.events.message;

import org.jspecify.annotations.NullMarked;
