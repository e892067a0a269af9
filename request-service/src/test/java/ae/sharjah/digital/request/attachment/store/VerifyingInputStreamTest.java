package ae.sharjah.digital.request.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.platform.web.hash.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VerifyingInputStreamTest {
    private static final byte[] STORED = "what was stored".getBytes(StandardCharsets.UTF_8);

    private static VerifyingInputStream reading(byte[] found) {
        return new VerifyingInputStream(new ByteArrayInputStream(found), STORED.length, Sha256.bytes(STORED));
    }

    @Test
    void returnsUnchangedContent() throws IOException {
        assertThat(reading(STORED).readAllBytes()).isEqualTo(STORED);
    }

    @Test
    void failsBeforeTheEndOfChangedContent() {
        byte[] changed = STORED.clone();
        changed[0]++;
        var passed = new ByteArrayOutputStream();
        VerifyingInputStream content = reading(changed);

        assertThatThrownBy(() -> {
                    for (int next = content.read(); next >= 0; next = content.read()) {
                        passed.write(next);
                    }
                })
                .isInstanceOf(IOException.class);
        assertThat(passed.size()).isLessThan(STORED.length);
    }

    @Test
    void failsOnMissingAndAdditionalBytes() {
        assertThatThrownBy(() ->
                        reading("what was".getBytes(StandardCharsets.UTF_8)).readAllBytes())
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> reading("what was stored, and more".getBytes(StandardCharsets.UTF_8))
                        .readAllBytes())
                .isInstanceOf(IOException.class);
    }
}
