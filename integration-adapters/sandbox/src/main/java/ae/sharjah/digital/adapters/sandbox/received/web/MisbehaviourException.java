package ae.sharjah.digital.adapters.sandbox.received.web;

import org.springframework.http.HttpStatus;

/** Exception that ends an exchange with a response other than the contract's receipt. */
final class MisbehaviourException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String body;

    MisbehaviourException(HttpStatus status, String body) {
        super(status.toString(), null, false, false);
        this.status = status;
        this.body = body;
    }

    HttpStatus status() {
        return status;
    }

    String body() {
        return body;
    }
}
