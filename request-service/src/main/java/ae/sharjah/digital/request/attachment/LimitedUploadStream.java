package ae.sharjah.digital.request.attachment;

import ae.sharjah.digital.platform.web.hash.Sha256;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;

/**
 * An upload while it is received: counted, hashed, and aborted when it exceeds its size or time. Failures of the body
 * are the sender's and become problems; an {@link IOException} further down can then only be the store's.
 */
final class LimitedUploadStream extends FilterInputStream {
    private final long maxBytes;
    private final Instant deadline;
    private final Clock clock;
    private final MessageDigest digest = Sha256.digest();
    private long size;

    LimitedUploadStream(InputStream body, long maxBytes, Instant deadline, Clock clock) {
        super(body);
        this.maxBytes = maxBytes;
        this.deadline = deadline;
        this.clock = clock;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int count = next(buffer, offset, length);
        if (count > 0) {
            digest.update(buffer, offset, count);
            size += count;
        }
        if (size > maxBytes) {
            throw tooLarge(maxBytes);
        }
        if (clock.instant().isAfter(deadline)) {
            throw ProblemException.of(HttpStatus.REQUEST_TIMEOUT, "upload-too-slow");
        }
        return count;
    }

    private int next(byte[] buffer, int offset, int length) {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException brokenOff) {
            var problem = ProblemException.badRequest("upload-broken-off");
            problem.initCause(brokenOff);
            throw problem;
        }
    }

    @Override
    public long skip(long count) {
        throw new UnsupportedOperationException("every byte must be read");
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long size() {
        return size;
    }

    /** Returns the checksum; may be called once, at the end. */
    byte[] sha256() {
        return digest.digest();
    }

    static ProblemException tooLarge(long maxBytes) {
        return ProblemException.of(HttpStatus.CONTENT_TOO_LARGE, "file-too-large", maxBytes >> 20);
    }
}
