package ae.sharjah.digital.servicedefinition.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternSizeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[0-9]{6,12} ; 12",
                "[A-Z]{100}[0-9]{100} ; 200",
                "(a{10}){20} ; 200",
                "((a{100}){100}){100} ; 1000000",
                "(((a{1000}){1000}){1000}){1000} ; 2147483647",
                "(a{2}|b{30}c){3} ; 102",
                "(a{10})b{20} ; 30",
                "\\(a{10}\\){20} ; 31",
                "[({10}]{5} ; 5",
                "a{3,} ; 3",
                "{x} ; 3",
                "((((a{100}){100}){100}){100}) ; 100000000",
                "\\Q[\\E((a{100}){100}) ; 10005",
                "(x|.*.{999}.*.{999}b) ; 2005",
                "((a{10} ; 10"
            })
    void countsWhatRemainsWhenRepetitionsAreWrittenOut(String pattern, long expected) {
        assertThat(PatternSize.size(pattern)).isEqualTo(expected);
    }
}
