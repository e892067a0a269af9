package ae.sharjah.digital.catalog.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class LongestTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'string','maxLength':40} | seven | 40",
                "{'type':'string','maxLength':20000} | seven | 1000",
                "{'type':'string','enum':['a','abc','ab']} | a | 3",
                "{'type':'string','pattern':'^[0-9]{6,12}$'} | 123456 | 12",
                "{'type':'string','pattern':'^[0-9]+$'} | 123456 | 1000",
                "{'type':'string','pattern':'^[0-9]+$','maxLength':30} | 1 | 30",
                "{'type':'string','pattern':'^A[0-9]{2}$'} | A12 | 3",
                "{'type':'string','format':'date'} | 2026-01-01 | 10"
            })
    void findsTheLongestAcceptedText(String field, String example, int length) {
        var schema = new JsonMapper().readTree(field.replace('\'', '"'));
        assertThat(LongestText.find(schema, example, 1_000).orElse(example)).hasSize(length);
    }
}
