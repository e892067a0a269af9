package ae.sharjah.digital.request.text;

import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class TextConfiguration {
    /** Writes problems and faults whose texts may have plurals, in place of the platform's writer. */
    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(texts(), json);
    }

    static PluralMessageSource texts() {
        var texts = new PluralMessageSource();
        texts.setBasenames("problems", "platform-problems");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
