package ae.sharjah.digital.adapters.sandbox.received.web;

import ae.sharjah.digital.adapters.sandbox.agency.SandboxProperties;
import ae.sharjah.digital.adapters.sandbox.api.AgencyRequest;
import ae.sharjah.digital.adapters.sandbox.api.Receipt;
import ae.sharjah.digital.adapters.sandbox.api.ReceiptStatus;
import ae.sharjah.digital.adapters.sandbox.api.RequestsApi;
import ae.sharjah.digital.adapters.sandbox.received.HandedOver;
import ae.sharjah.digital.adapters.sandbox.received.Receipt.Acknowledged;
import ae.sharjah.digital.adapters.sandbox.received.Receipt.Fails;
import ae.sharjah.digital.adapters.sandbox.received.Receipt.Hangs;
import ae.sharjah.digital.adapters.sandbox.received.Receipt.RecalledBefore;
import ae.sharjah.digital.adapters.sandbox.received.Receipt.Refused;
import ae.sharjah.digital.adapters.sandbox.received.Receipt.Taken;
import ae.sharjah.digital.adapters.sandbox.received.Receipt.TalksNonsense;
import ae.sharjah.digital.adapters.sandbox.received.Reception;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/** All agencies' sides of the contract, each under its own address. */
@RestController
@RequestMapping("/agencies/{agency}")
class RequestsController implements RequestsApi {
    private final Reception reception;
    private final SandboxProperties settings;

    RequestsController(Reception reception, SandboxProperties settings) {
        this.reception = reception;
        this.settings = settings;
    }

    @Override
    public ResponseEntity<Receipt> receiveRequest(String idempotencyKey, AgencyRequest request) {
        if (!idempotencyKey.equals(request.getDispatchId().toString())) {
            throw new Misbehaviour(HttpStatus.BAD_REQUEST, "{\"error\":\"the key is not the dispatch\"}");
        }
        var handedOver = new HandedOver(
                agency(),
                request.getDispatchId(),
                request.getRequestId(),
                request.getOccasion().getValue(),
                request.getAnswers());
        return switch (reception.receive(handedOver)) {
            case Acknowledged(var reference) ->
                ResponseEntity.ok(new Receipt(ReceiptStatus.ACKNOWLEDGED).agencyReference(reference));
            case Taken(var reference) ->
                ResponseEntity.accepted().body(new Receipt(ReceiptStatus.RECEIVED).agencyReference(reference));
            case Refused(var reason) ->
                throw new Misbehaviour(HttpStatus.UNPROCESSABLE_CONTENT, "{\"reasonCode\":\"%s\"}".formatted(reason));
            case RecalledBefore() -> throw new Misbehaviour(HttpStatus.CONFLICT, "{\"reasonCode\":\"other\"}");
            case Fails() -> throw new Misbehaviour(HttpStatus.INTERNAL_SERVER_ERROR, "");
            case TalksNonsense() -> throw new Misbehaviour(HttpStatus.OK, "<html><body>It works!</body></html>");
            case Hangs() -> throw hang();
        };
    }

    @Override
    public ResponseEntity<Receipt> recallRequest(UUID id, String idempotencyKey) {
        if (!reception.recall(agency(), id)) {
            throw new Misbehaviour(HttpStatus.CONFLICT, "{\"reasonCode\":\"other\"}");
        }
        return ResponseEntity.ok(new Receipt(ReceiptStatus.RECALLED));
    }

    private Misbehaviour hang() {
        try {
            Thread.sleep(settings.hangFor());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new Misbehaviour(HttpStatus.GATEWAY_TIMEOUT, "");
    }

    private String agency() {
        Object variables = RequestContextHolder.currentRequestAttributes()
                .getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (variables instanceof Map<?, ?> found
                && found.get("agency") instanceof String agency
                && settings.agencies().containsKey(agency)) {
            return agency;
        }
        throw new Misbehaviour(HttpStatus.NOT_FOUND, "{\"error\":\"no such agency\"}");
    }
}
