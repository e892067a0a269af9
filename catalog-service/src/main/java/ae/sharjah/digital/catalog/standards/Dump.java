package ae.sharjah.digital.catalog.standards;

import ae.sharjah.digital.platform.web.hash.Sha256;
import java.io.ByteArrayInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/** A compressed document. */
public final class Dump {
    private final byte[] compressed;
    private final long length;
    private final String hash;

    private Dump(byte[] compressed, long length, String hash) {
        this.compressed = compressed;
        this.length = length;
        this.hash = hash;
    }

    public InputStream content() throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(compressed));
    }

    /** Returns the uncompressed size in bytes. */
    public long length() {
        return length;
    }

    /** Returns the SHA-256 of the uncompressed document, in hexadecimal. */
    public String hash() {
        return hash;
    }

    /** Counts and hashes the bytes written to a stream. */
    static final class Digest {
        private final MessageDigest digest = Sha256.digest();
        private long length;

        OutputStream wrap(OutputStream to) {
            return new FilterOutputStream(to) {
                @Override
                public void write(int one) throws IOException {
                    write(new byte[] {(byte) one}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int count) throws IOException {
                    out.write(bytes, from, count);
                    digest.update(bytes, from, count);
                    length += count;
                }
            };
        }

        Dump dump(byte[] compressed) {
            return new Dump(compressed, length, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
