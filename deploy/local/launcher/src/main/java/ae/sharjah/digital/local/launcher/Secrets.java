package ae.sharjah.digital.local.launcher;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** Passwords and keys, generated at first use and stored in the data folder. */
final class Secrets {

    private static final int PASSWORD_BYTES = 24;
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final Map<String, String> values;
    private final SecureRandom random = new SecureRandom();

    Secrets(Path file) {
        this.file = file;
        this.values = PropertiesFile.read(file);
    }

    /** Returns a password. */
    String of(String name) {
        return random(name, PASSWORD_BYTES);
    }

    /** Returns a key of 256 bits, in URL-safe base 64. */
    String key(String name) {
        return random(name, KEY_BYTES);
    }

    private synchronized String random(String name, int length) {
        String known = values.get(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        String generated = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        values.put(name, generated);
        PropertiesFile.write(file, values);
        return generated;
    }
}
