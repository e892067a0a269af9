package ae.sharjah.digital.request.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LimitedUploadStreamTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static LimitedUploadStream content(InputStream body, long most, Instant until) {
        return new LimitedUploadStream(body, most, until, CLOCK);
    }

    @Test
    void countsAndHashesBytes() throws IOException {
        LimitedUploadStream content = content(new ByteArrayInputStream("abc".getBytes("US-ASCII")), 3, NOW);

        assertThat(content.readAllBytes()).hasSize(3);
        assertThat(content.size()).isEqualTo(3);
        assertThat(HexFormat.of().formatHex(content.sha256()))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void abortsAtOneByteAboveTheLimit() {
        LimitedUploadStream content = content(new ByteArrayInputStream(new byte[11]), 10, NOW);

        assertThatThrownBy(content::readAllBytes)
                .isInstanceOf(ProblemException.class)
                .hasMessage("file-too-large");
    }

    @Test
    void abortsAfterItsDeadline() {
        LimitedUploadStream content = content(new ByteArrayInputStream(new byte[11]), 100, NOW.minusMillis(1));

        assertThatThrownBy(content::readAllBytes)
                .isInstanceOf(ProblemException.class)
                .hasMessage("upload-too-slow");
    }

    @Test
    void distinguishesFailuresOfTheSenderFromThoseOfTheStore() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        };

        assertThatThrownBy(content(broken, 10, NOW)::readAllBytes)
                .isInstanceOf(ProblemException.class)
                .hasMessage("upload-broken-off")
                .hasRootCauseMessage("reset");
    }
}
