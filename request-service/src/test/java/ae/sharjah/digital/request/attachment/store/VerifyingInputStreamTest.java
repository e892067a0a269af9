package ae.sharjah.digital.request.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VerifyingInputStreamTest {
    private static final byte[] KEPT = "what was kept".getBytes(StandardCharsets.UTF_8);

    private static VerifyingInputStream reading(byte[] found) {
        return new VerifyingInputStream(
                new ByteArrayInputStream(found), KEPT.length, Digests.sha256().digest(KEPT));
    }

    @Test
    void letsWhatWasKeptPass() throws IOException {
        assertThat(reading(KEPT).readAllBytes()).isEqualTo(KEPT);
    }

    @Test
    void neverGetsToTheEndOfWhatWasChanged() {
        byte[] changed = KEPT.clone();
        changed[0]++;
        var passed = new ByteArrayOutputStream();
        VerifyingInputStream content = reading(changed);

        assertThatThrownBy(() -> {
                    for (int next = content.read(); next >= 0; next = content.read()) {
                        passed.write(next);
                    }
                })
                .isInstanceOf(IOException.class);
        assertThat(passed.size()).isLessThan(KEPT.length);
    }

    @Test
    void noticesWhatIsMissingOrTooMuch() {
        assertThatThrownBy(() ->
                        reading("what was".getBytes(StandardCharsets.UTF_8)).readAllBytes())
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> reading("what was kept, and more".getBytes(StandardCharsets.UTF_8))
                        .readAllBytes())
                .isInstanceOf(IOException.class);
    }
}
