package ae.sharjah.digital.platform.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ae.sharjah.digital.platform.web.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class ETagsTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 10, 4_000_000_000L, 999_999_999_999_999_999L})
    void readsTheTagsItWrites(long version) {
        assertThat(ETags.requireVersion(ETags.tag(version))).isEqualTo(version);
        assertThat(ETags.requireVersion(ETags.tag(version, "besides"))).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 10})
    void readsTagsThatAProxyHasMadeWeak(long version) {
        assertThat(ETags.requireVersion("W/" + ETags.tag(version))).isEqualTo(version);
        assertThat(ETags.requireVersion("W/" + ETags.tag(version, "besides"))).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"+1\"",
                "\"-1\"",
                "\"01\"",
                "\"\"",
                "\"",
                "1",
                "w/\"1\"",
                "W/1",
                "W/ \"1\"",
                "*",
                "\" 1\"",
                "\"\u0661\"",
                "\"1\", \"2\"",
                "\"1.\"",
                "\"1.0\"",
                "\"99999999999999999999\""
            })
    void refusesAnyOtherText(String tag) {
        assertThatThrownBy(() -> ETags.requireVersion(tag))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.status()).isEqualTo(HttpStatus.PRECONDITION_FAILED));
    }

    @Test
    void requiresTheTag() {
        assertThatThrownBy(() -> ETags.requireVersion(" "))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.status()).isEqualTo(HttpStatus.PRECONDITION_REQUIRED));
    }
}
