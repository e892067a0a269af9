package ae.sharjah.digital.catalog.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Any document can be the first one of a process; checked in a process of its own, in which Jena was not used before.
 */
class FirstDocumentTest {

    @Test
    void writesADocumentInAProcessThatHasNotUsedJena() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstDocument.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output).contains("11 prefixes");
        assertThat(process.exitValue()).isZero();
    }

    /** Loads the class of all documents first, as a service's first request for Turtle does. */
    static final class FirstDocument {
        private FirstDocument() {}

        public static void main(String[] arguments) {
            System.out.println("" + GraphBuilder.PREFIXES.size() + " prefixes");
        }
    }
}
