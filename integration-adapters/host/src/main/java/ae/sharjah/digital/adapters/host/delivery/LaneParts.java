package ae.sharjah.digital.adapters.host.delivery;

import ae.sharjah.digital.adapters.host.connection.AdaptersProperties;
import ae.sharjah.digital.adapters.host.content.DispatchContents;
import ae.sharjah.digital.platform.events.message.CurrentTrace;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What all lanes share; none of it is ever held while an agency is called. */
@Component
record LaneParts(
        Deliveries deliveries,
        Outcomes outcomes,
        DispatchContents contents,
        AdaptersProperties properties,
        Clock clock,
        CurrentTrace trace) {}
