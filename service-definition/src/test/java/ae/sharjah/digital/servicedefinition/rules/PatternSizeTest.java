package ae.sharjah.digital.servicedefinition.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternSizeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "^[0-9]{6,12}$ ; 12",
                "^[A-Z]{100}[0-9]{100}$ ; 100",
                "^(a{10}){20}$ ; 200",
                "^((a{100}){100}){100}$ ; 1000000",
                "^(((a{1000}){1000}){1000}){1000}$ ; 2147483647",
                "^(a{2}|b{30}c){3}$ ; 90",
                "^(a{10})b{20}$ ; 20",
                "^\\(a{10}\\){20}$ ; 20",
                "^[({10}]{5}$ ; 5",
                "^a{3,}$ ; 3",
                "^{x}$ ; 1",
                "^((((a{100}){100}){100}){100})$ ; 100000000",
                "^\\Q[\\E((a{100}){100})$ ; 10000",
                "^\\Q(\\E(a{3}){4}$ ; 12",
                "^[]a][[](a{3}){4}$ ; 12"
            })
    void multipliesRepetitionsOfRepetitions(String pattern, long expected) {
        assertThat(PatternSize.repetitions(pattern)).isEqualTo(expected);
    }
}
