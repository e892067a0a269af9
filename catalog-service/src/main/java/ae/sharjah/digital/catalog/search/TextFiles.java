package ae.sharjah.digital.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The search's own data: one entry a line, {@code #} begins a comment line. */
final class TextFiles {
    private TextFiles() {}

    static List<String> lines(String name) {
        try {
            return new ClassPathResource("search/" + name)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
