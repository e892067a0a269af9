package ae.sharjah.digital.adapters.sandbox.received;

import ae.sharjah.digital.adapters.sandbox.agency.MagicWord;
import ae.sharjah.digital.adapters.sandbox.agency.SandboxProperties;
import ae.sharjah.digital.adapters.sandbox.callback.CallbackResult;
import ae.sharjah.digital.adapters.sandbox.callback.DispatchId;
import ae.sharjah.digital.adapters.sandbox.callback.ResultId;
import ae.sharjah.digital.adapters.sandbox.callback.ScheduledResults;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Service that accepts requests and schedules their results. */
@Service
public class RequestReceiver {
    private static final int FAILING_CALLS = 2;

    private final ReceivedRequests received;
    private final ScheduledResults results;
    private final SandboxProperties settings;
    private final Clock clock;

    RequestReceiver(ReceivedRequests received, ScheduledResults results, SandboxProperties settings, Clock clock) {
        this.received = received;
        this.results = results;
        this.settings = settings;
        this.clock = clock;
    }

    /** Receives a dispatch; a repetition has no further effect and returns the same receipt. */
    @Transactional
    public Receipt receive(IncomingRequest request) {
        int calls = received.countCall(request.agency(), request.dispatchId());
        var known = received.find(request.agency(), request.dispatchId());
        if (known.isPresent()) {
            return receipt(known.get().agencyReference(), known.get().acknowledgedAtOnce());
        }
        if (received.isRecalled(request.agency(), request.dispatchId())) {
            return new Receipt.AlreadyRecalled();
        }
        MagicWord magic = MagicWord.firstIn(request.answers());
        return switch (magic) {
            case FAIL_ALWAYS -> new Receipt.Failure();
            case FAIL -> calls <= FAILING_CALLS ? new Receipt.Failure() : accept(request, magic);
            case HANG -> calls <= FAILING_CALLS ? new Receipt.Hang() : accept(request, magic);
            case GARBAGE -> calls == 1 ? new Receipt.Garbage() : accept(request, magic);
            case REFUSE -> new Receipt.Refused("not-accepted-by-agency");
            case REJECT, INFO, NONE -> accept(request, magic);
        };
    }

    /** Recalls a dispatch; returns false if the decision has already been sent. */
    @Transactional
    public boolean recall(String agency, DispatchId dispatchId) {
        if (results.isDecided(agency, dispatchId)) {
            return false;
        }
        results.cancel(agency, dispatchId);
        received.recordRecall(agency, dispatchId, clock.instant());
        return true;
    }

    private Receipt accept(IncomingRequest request, MagicWord magic) {
        Instant now = clock.instant();
        String agency = request.agency();
        var acknowledgeDelay = settings.acknowledgeDelay(agency);
        boolean atOnce = acknowledgeDelay.isZero();
        String reference = reference(request);
        received.add(request, reference, atOnce, now);
        Instant acknowledged = now.plus(acknowledgeDelay);
        if (!atOnce) {
            results.schedule(agency, result(request, reference, "acknowledged", null, null, null), acknowledged);
        }
        results.schedule(
                agency, decision(request, reference, magic), acknowledged.plus(settings.decisionDelay(agency)));
        return receipt(reference, atOnce);
    }

    private CallbackResult decision(IncomingRequest request, String reference, MagicWord magic) {
        boolean asks = magic == MagicWord.INFO
                && request.occasion().equals("submitted")
                && !received.hasAskedForInformation(request.agency(), request.requestId());
        if (asks) {
            return result(
                    request, reference, "information-requested", null, "incomplete-information", List.of("/notes"));
        }
        return magic == MagicWord.REJECT
                ? result(request, reference, "decided", "rejected", "not-eligible", null)
                : result(request, reference, "decided", "approved", null, null);
    }

    private static CallbackResult result(
            IncomingRequest request,
            String reference,
            String type,
            @Nullable String decision,
            @Nullable String reasonCode,
            @Nullable List<String> pointers) {
        return new CallbackResult(
                new ResultId(UuidCreator.getTimeOrderedEpoch()),
                request.dispatchId(),
                type,
                reference,
                decision,
                reasonCode,
                pointers);
    }

    /** Returns the agency's reference: one per request, also if it is dispatched again with more information. */
    private static String reference(IncomingRequest request) {
        String tail = request.requestId().toString().replace("-", "").substring(20);
        return (request.agency() + "-" + tail).toUpperCase(Locale.ROOT);
    }

    private static Receipt receipt(String reference, boolean atOnce) {
        return atOnce ? new Receipt.Acknowledged(reference) : new Receipt.Received(reference);
    }
}
