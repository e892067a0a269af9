package ae.sharjah.digital.adapters.sandbox.received.web;

import ae.sharjah.digital.adapters.sandbox.agency.SandboxProperties;
import ae.sharjah.digital.adapters.sandbox.api.AgencyRequestResource;
import ae.sharjah.digital.adapters.sandbox.api.ReceiptResource;
import ae.sharjah.digital.adapters.sandbox.api.ReceiptStatusResource;
import ae.sharjah.digital.adapters.sandbox.api.RequestsApi;
import ae.sharjah.digital.adapters.sandbox.callback.DispatchId;
import ae.sharjah.digital.adapters.sandbox.received.IncomingRequest;
import ae.sharjah.digital.adapters.sandbox.received.Receipt.Acknowledged;
import ae.sharjah.digital.adapters.sandbox.received.Receipt.AlreadyRecalled;
import ae.sharjah.digital.adapters.sandbox.received.Receipt.Failure;
import ae.sharjah.digital.adapters.sandbox.received.Receipt.Garbage;
import ae.sharjah.digital.adapters.sandbox.received.Receipt.Hang;
import ae.sharjah.digital.adapters.sandbox.received.Receipt.Received;
import ae.sharjah.digital.adapters.sandbox.received.Receipt.Refused;
import ae.sharjah.digital.adapters.sandbox.received.RequestId;
import ae.sharjah.digital.adapters.sandbox.received.RequestReceiver;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/** REST endpoints of all sandbox agencies, each under its own address. */
@RestController
@RequestMapping("/agencies/{agency}")
class RequestsController implements RequestsApi {
    private final RequestReceiver reception;
    private final SandboxProperties settings;

    RequestsController(RequestReceiver reception, SandboxProperties settings) {
        this.reception = reception;
        this.settings = settings;
    }

    @Override
    public ResponseEntity<ReceiptResource> receiveRequest(String idempotencyKey, AgencyRequestResource request) {
        if (!idempotencyKey.equals(request.getDispatchId().toString())) {
            throw new MisbehaviourException(HttpStatus.BAD_REQUEST, "{\"error\":\"the key is not the dispatch\"}");
        }
        var incoming = new IncomingRequest(
                agency(),
                new DispatchId(request.getDispatchId()),
                new RequestId(request.getRequestId()),
                request.getOccasion().getValue(),
                request.getAnswers());
        return switch (reception.receive(incoming)) {
            case Acknowledged(var reference) ->
                ResponseEntity.ok(new ReceiptResource(ReceiptStatusResource.ACKNOWLEDGED).agencyReference(reference));
            case Received(var reference) ->
                ResponseEntity.accepted()
                        .body(new ReceiptResource(ReceiptStatusResource.RECEIVED).agencyReference(reference));
            case Refused(var reason) ->
                throw new MisbehaviourException(
                        HttpStatus.UNPROCESSABLE_CONTENT, "{\"reasonCode\":\"%s\"}".formatted(reason));
            case AlreadyRecalled() ->
                throw new MisbehaviourException(HttpStatus.CONFLICT, "{\"reasonCode\":\"other\"}");
            case Failure() -> throw new MisbehaviourException(HttpStatus.INTERNAL_SERVER_ERROR, "");
            case Garbage() -> throw new MisbehaviourException(HttpStatus.OK, "<html><body>It works!</body></html>");
            case Hang() -> throw hang();
        };
    }

    @Override
    public ResponseEntity<ReceiptResource> recallRequest(UUID id, String idempotencyKey) {
        if (!reception.recall(agency(), new DispatchId(id))) {
            throw new MisbehaviourException(HttpStatus.CONFLICT, "{\"reasonCode\":\"other\"}");
        }
        return ResponseEntity.ok(new ReceiptResource(ReceiptStatusResource.RECALLED));
    }

    private MisbehaviourException hang() {
        try {
            Thread.sleep(settings.hangFor());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new MisbehaviourException(HttpStatus.GATEWAY_TIMEOUT, "");
    }

    private String agency() {
        Object variables = RequestContextHolder.currentRequestAttributes()
                .getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (variables instanceof Map<?, ?> found
                && found.get("agency") instanceof String agency
                && settings.agencies().containsKey(agency)) {
            return agency;
        }
        throw new MisbehaviourException(HttpStatus.NOT_FOUND, "{\"error\":\"no such agency\"}");
    }
}
