package ae.sharjah.digital.adapters.host.callback;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Verifier of callback signatures (Standard Webhooks). */
public final class CallbackSignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String SCHEME = "v1,";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final Duration window;

    /** @param window largest difference between the timestamp and this host's clock, in either direction */
    public CallbackSignature(Duration window) {
        this.window = window;
    }

    /**
     * Returns true if one of the signatures was made with the secret over this body and the timestamp is within the
     * window.
     */
    public boolean isValid(
            String secret,
            @Nullable String id,
            @Nullable String timestamp,
            @Nullable String signatures,
            byte[] body,
            Instant now) {
        if (id == null
                || timestamp == null
                || signatures == null
                || !SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        if (age.abs().compareTo(window) > 0) {
            return false;
        }
        byte[] expected = sign(secret, id + "." + timestamp + ".", body);
        boolean valid = false;
        for (String signature : signatures.split(" ", -1)) {
            valid |= signature.startsWith(SCHEME)
                    && MessageDigest.isEqual(
                            expected, signature.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8));
        }
        return valid;
    }

    private static byte[] sign(String secret, String head, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(head.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encode(mac.doFinal(body));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
