package ae.sharjah.digital.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchoredPatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"^a$", "^(a|b)$", "^[|$]$", "^[]|]$", "^[^]|]$", "^a\\\\$", "^\\|$", "^\\Q|\\E$", "^(?i)a$"})
    void recognizesFullyAnchoredPatterns(String pattern) {
        assertThat(AnchoredPattern.isFullyAnchored(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a$", "^a", "^a|b$", "^a\\$", "^(a$)", "^[a$", "^\\Qa$", "^(?m)a$", "^(?im:a)$", "^", "^(a)|(b)$"
            })
    void recognizesPatternsThatMatchParts(String pattern) {
        assertThat(AnchoredPattern.isFullyAnchored(pattern)).isFalse();
    }
}
