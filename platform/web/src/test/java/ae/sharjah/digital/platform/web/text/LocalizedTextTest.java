package ae.sharjah.digital.platform.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LocalizedTextTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void isALanguageMapInJson() {
        var text = LocalizedText.of("مرحبا", "Hello");
        assertThat(JSON.writeValueAsString(text)).isEqualTo("{\"ar\":\"مرحبا\",\"en\":\"Hello\"}");
        assertThat(JSON.readValue("{\"ar\":\"مرحبا\",\"en\":\"Hello\"}", LocalizedText.class))
                .isEqualTo(text);
    }

    @Test
    void allowsMoreLanguages() {
        var text = JSON.readValue("{\"ar\":\"ا\",\"en\":\"a\",\"ur\":\"آ\"}", LocalizedText.class);
        assertThat(text.in(Locale.of("ur"))).isEqualTo("آ");
        assertThat(text.english()).isEqualTo("a");
    }

    @Test
    void returnsArabicForAMissingLanguage() {
        assertThat(new LocalizedText(Map.of("ar", "ا")).in(Locale.ENGLISH)).isEqualTo("ا");
        assertThat(new LocalizedText(Map.of()).in(Locale.ENGLISH)).isEmpty();
    }
}
