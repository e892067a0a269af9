package ae.sharjah.digital.gateway.problem;

import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The writer of problems, with the gateway's texts before those of all applications. */
@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return ProblemWriter.withBundledTexts(json);
    }
}
