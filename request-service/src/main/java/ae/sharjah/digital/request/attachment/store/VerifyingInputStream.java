package ae.sharjah.digital.request.attachment.store;

import ae.sharjah.digital.platform.web.hash.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/**
 * An object that is verified while it is read. The last bytes are returned only when the whole content is right: a
 * reader of damaged content never reaches its end.
 */
public final class VerifyingInputStream extends FilterInputStream {
    private final long size;
    private final byte[] sha256;
    private final MessageDigest digest = Sha256.digest();
    private long bytesRead;

    public VerifyingInputStream(InputStream content, long size, byte[] sha256) {
        super(content);
        this.size = size;
        this.sha256 = sha256.clone();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = length == 0 ? 0 : in.read(buffer, offset, length);
        if (count == 0) {
            return 0;
        }
        if (count < 0) {
            if (bytesRead != size) {
                throw damaged();
            }
            return count;
        }
        digest.update(buffer, offset, count);
        bytesRead += count;
        if (bytesRead > size || (bytesRead == size && !MessageDigest.isEqual(digest.digest(), sha256))) {
            throw damaged();
        }
        return count;
    }

    @Override
    public long skip(long count) {
        throw new UnsupportedOperationException("every byte must be read");
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private static IOException damaged() {
        return new IOException("the object differs from what was stored");
    }
}
