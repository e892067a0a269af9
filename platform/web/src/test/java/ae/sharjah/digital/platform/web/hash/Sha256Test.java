package ae.sharjah.digital.platform.web.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {
    /** The example of FIPS 180-4. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void digestsTextsAndBytes() {
        byte[] bytes = "abc".getBytes(StandardCharsets.UTF_8);
        assertThat(Sha256.hex("abc")).isEqualTo(ABC);
        assertThat(Sha256.hex(bytes)).isEqualTo(ABC);
        assertThat(Sha256.bytes("abc")).isEqualTo(HexFormat.of().parseHex(ABC)).isEqualTo(Sha256.bytes(bytes));
    }
}
