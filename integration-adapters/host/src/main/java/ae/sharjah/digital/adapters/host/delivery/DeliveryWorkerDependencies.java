package ae.sharjah.digital.adapters.host.delivery;

import ae.sharjah.digital.adapters.host.connection.AdaptersProperties;
import ae.sharjah.digital.adapters.host.content.DispatchContentReader;
import ae.sharjah.digital.platform.events.CurrentTrace;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Collaborators shared by all workers; none of them is locked while an agency is called. */
@Component
record DeliveryWorkerDependencies(
        Deliveries deliveries,
        OutcomeRecorder outcomes,
        DispatchContentReader contentReader,
        AdaptersProperties properties,
        Clock clock,
        CurrentTrace trace) {}
