/** Time limits of requests: who has to act until when, what the service promises, and the alarms that follow. */
@NullMarked
package ae.sharjah.digital.request.promise;

import org.jspecify.annotations.NullMarked;
