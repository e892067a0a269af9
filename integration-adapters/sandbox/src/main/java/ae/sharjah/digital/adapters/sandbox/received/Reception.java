package ae.sharjah.digital.adapters.sandbox.received;

import ae.sharjah.digital.adapters.sandbox.agency.Magic;
import ae.sharjah.digital.adapters.sandbox.agency.SandboxProperties;
import ae.sharjah.digital.adapters.sandbox.callback.Result;
import ae.sharjah.digital.adapters.sandbox.callback.Results;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests and plans what will be told about them. */
@Service
public class Reception {
    private static final int BAD_CALLS = 2;

    private final ReceivedRequests received;
    private final Results results;
    private final SandboxProperties settings;
    private final Clock clock;

    Reception(ReceivedRequests received, Results results, SandboxProperties settings, Clock clock) {
        this.received = received;
        this.results = results;
        this.settings = settings;
        this.clock = clock;
    }

    /** The same dispatch has one effect and gets the same answer. */
    @Transactional
    public Receipt receive(HandedOver request) {
        int calls = received.call(request.agency(), request.dispatchId());
        var known = received.find(request.agency(), request.dispatchId());
        if (known.isPresent()) {
            return receipt(known.get().agencyReference(), known.get().acknowledgedAtOnce());
        }
        if (received.recalledBefore(request.agency(), request.dispatchId())) {
            return new Receipt.RecalledBefore();
        }
        Magic magic = Magic.in(request.answers());
        return switch (magic) {
            case FAIL_ALWAYS -> new Receipt.Fails();
            case FAIL -> calls <= BAD_CALLS ? new Receipt.Fails() : take(request, magic);
            case HANG -> calls <= BAD_CALLS ? new Receipt.Hangs() : take(request, magic);
            case GARBAGE -> calls == 1 ? new Receipt.TalksNonsense() : take(request, magic);
            case REFUSE -> new Receipt.Refused("not-accepted-by-agency");
            case REJECT, INFO, NONE -> take(request, magic);
        };
    }

    /** False when the decision has already been told. */
    @Transactional
    public boolean recall(String agency, UUID dispatchId) {
        if (results.decided(agency, dispatchId)) {
            return false;
        }
        results.cancel(agency, dispatchId);
        received.recall(agency, dispatchId, clock.instant());
        return true;
    }

    private Receipt take(HandedOver request, Magic magic) {
        Instant now = clock.instant();
        String agency = request.agency();
        var acknowledgeDelay = settings.acknowledgeDelay(agency);
        boolean atOnce = acknowledgeDelay.isZero();
        String reference = reference(request);
        received.add(request, reference, atOnce, now);
        Instant acknowledged = now.plus(acknowledgeDelay);
        if (!atOnce) {
            results.plan(agency, result(request, reference, "acknowledged", null, null, null), acknowledged);
        }
        results.plan(agency, verdict(request, reference, magic), acknowledged.plus(settings.decisionDelay(agency)));
        return receipt(reference, atOnce);
    }

    private Result verdict(HandedOver request, String reference, Magic magic) {
        boolean asks = magic == Magic.INFO
                && request.occasion().equals("submitted")
                && !received.askedForInformation(request.agency(), request.requestId());
        if (asks) {
            return result(
                    request, reference, "information-requested", null, "incomplete-information", List.of("/notes"));
        }
        return magic == Magic.REJECT
                ? result(request, reference, "decided", "rejected", "not-eligible", null)
                : result(request, reference, "decided", "approved", null, null);
    }

    private static Result result(
            HandedOver request,
            String reference,
            String type,
            @org.jspecify.annotations.Nullable String decision,
            @org.jspecify.annotations.Nullable String reasonCode,
            @org.jspecify.annotations.Nullable List<String> pointers) {
        return new Result(
                UuidCreator.getTimeOrderedEpoch(),
                request.dispatchId(),
                type,
                reference,
                decision,
                reasonCode,
                pointers);
    }

    /** One number a request, also when it is handed over again with more information. */
    private static String reference(HandedOver request) {
        String tail = request.requestId().toString().replace("-", "").substring(20);
        return (request.agency() + "-" + tail).toUpperCase(Locale.ROOT);
    }

    private static Receipt receipt(String reference, boolean atOnce) {
        return atOnce ? new Receipt.Acknowledged(reference) : new Receipt.Taken(reference);
    }
}
