package ae.sharjah.digital.platform.events.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyOfPartTest {
    @Test
    void appendsTheNumberToAShortKey() {
        assertThat(IdempotentWrites.keyOfPart("a-key", 7)).isEqualTo("a-key/7");
    }

    @Test
    void replacesALongKeyByItsDigest() {
        String first = IdempotentWrites.keyOfPart("a".repeat(254), 49);
        assertThat(first).hasSizeLessThanOrEqualTo(255).endsWith("/49");
        assertThat(first).isEqualTo(IdempotentWrites.keyOfPart("a".repeat(254), 49));
        assertThat(first).isNotEqualTo(IdempotentWrites.keyOfPart("a".repeat(253) + "b", 49));
    }
}
