package ae.sharjah.digital.platform.web.hash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of bytes and of texts in UTF-8. */
public final class Sha256 {
    private Sha256() {}

    /** Returns a new digest, for input that is read in parts. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }

    /** Returns the 32 bytes of the digest. */
    public static byte[] bytes(byte[] input) {
        return digest().digest(input);
    }

    /** Returns the 32 bytes of the digest. */
    public static byte[] bytes(String input) {
        return bytes(input.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the digest as 64 lowercase hexadecimal digits. */
    public static String hex(byte[] input) {
        return HexFormat.of().formatHex(bytes(input));
    }

    /** Returns the digest as 64 lowercase hexadecimal digits. */
    public static String hex(String input) {
        return HexFormat.of().formatHex(bytes(input));
    }
}
