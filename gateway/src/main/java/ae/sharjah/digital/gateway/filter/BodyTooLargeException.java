package ae.sharjah.digital.gateway.filter;

import java.io.IOException;

/** The body turned out to be larger than the limit while it was read. */
public final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    BodyTooLargeException(long limit) {
        super("more than " + limit + " bytes");
    }
}
