package ae.sharjah.digital.gateway.proxy;

import java.io.IOException;

/** The client's body could not be read to its end: the client's fault, not the service's. */
final class ClientBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param cause a problem when the body is larger than is accepted */
    ClientBodyException(Exception cause) {
        super(cause);
    }
}
