package ae.sharjah.digital.platform.starter;

import ae.sharjah.digital.platform.web.config.WebProperties;
import ae.sharjah.digital.platform.web.contract.ContractBodyAdvice;
import ae.sharjah.digital.platform.web.correlation.RequestIdFilter;
import ae.sharjah.digital.platform.web.http.BodyLimitFilter;
import ae.sharjah.digital.platform.web.id.Ids;
import ae.sharjah.digital.platform.web.problem.FaultCollectingHandlerMethod;
import ae.sharjah.digital.platform.web.problem.ProblemAdvice;
import ae.sharjah.digital.platform.web.problem.ProblemErrorController;
import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import ae.sharjah.digital.platform.web.problem.StrictJsonMessageConverter;
import ae.sharjah.digital.platform.web.security.SecurityConfiguration;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureBefore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Auto-configuration of time, identifiers, problems, limits and security. */
@AutoConfiguration
@AutoConfigureBefore({
    OAuth2ResourceServerAutoConfiguration.class,
    UserDetailsServiceAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@EnableConfigurationProperties(WebProperties.class)
@Import({SecurityConfiguration.class, ProblemAdvice.class})
public class PlatformWebAutoConfiguration {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);
    private static final int REQUEST_ID_ORDER = Ordered.HIGHEST_PRECEDENCE + 10;
    private static final int BODY_LIMIT_ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    /** Returns a clock in microseconds, the precision of PostgreSQL: an instant equals itself after it was stored. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }

    @Bean
    @ConditionalOnMissingBean
    Ids ids() {
        return UuidCreator::getTimeOrderedEpoch;
    }

    @Bean
    @ConditionalOnMissingBean
    ProblemWriter problemWriter(JsonMapper json) {
        return ProblemWriter.withBundledTexts(json);
    }

    /** Makes Bean Validation and Spring MVC localize their texts in the reader's language too. */
    @Bean
    LocaleResolver localeResolver() {
        return new ReaderLanguageResolver();
    }

    /** Reports failures outside Spring MVC as problems too. */
    @Bean
    ProblemErrorController problemErrorController(ProblemWriter problems) {
        return new ProblemErrorController(problems);
    }

    /** Reads request bodies strictly. Clients of other systems choose how to read responses. */
    @Bean
    ServerHttpMessageConvertersCustomizer strictJsonBodies() {
        return converters -> converters.configureMessageConvertersList(
                all -> all.replaceAll(one -> one instanceof JacksonJsonHttpMessageConverter usual
                        ? new StrictJsonMessageConverter(usual.getMapper())
                        : one));
    }

    /** Validates request bodies by the contracts on the class path, {@code contract/openapi/*.yaml}. */
    @Bean
    ContractBodyAdvice contractBodyAdvice(ObjectProvider<RequestMappingHandlerMapping> mappings, JsonMapper json)
            throws IOException {
        var contracts = new PathMatchingResourcePatternResolver().getResources("classpath*:contract/openapi/*.yaml");
        return new ContractBodyAdvice(List.of(contracts), mappings, json);
    }

    /** Reports the faults of the body, headers and parameters of a request together. */
    @Bean
    WebMvcRegistrations faultCollectingHandlerMethods() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return FaultCollectingHandlerMethod.handlerAdapter();
            }
        };
    }

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestIdFilter(Ids ids) {
        var filter = new FilterRegistrationBean<>(new RequestIdFilter(ids));
        filter.setOrder(REQUEST_ID_ORDER);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(WebProperties properties, ProblemWriter problems) {
        var filter = new FilterRegistrationBean<>(
                new BodyLimitFilter(properties.bodyLimit(), properties.bodyLimits(), problems));
        filter.setOrder(BODY_LIMIT_ORDER);
        return filter;
    }
}
