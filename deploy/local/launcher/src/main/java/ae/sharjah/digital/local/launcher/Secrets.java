package ae.sharjah.digital.local.launcher;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** Passwords made at random when first asked for and kept in the data folder. */
final class Secrets {

    private static final int BYTES = 24;

    private final Path file;
    private final Map<String, String> values;
    private final SecureRandom random = new SecureRandom();

    Secrets(Path file) {
        this.file = file;
        this.values = KeptProperties.read(file);
    }

    synchronized String of(String name) {
        String known = values.get(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        values.put(name, made);
        KeptProperties.write(file, values);
        return made;
    }
}
