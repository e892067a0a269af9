package ae.sharjah.digital.gateway.edge;

import ae.sharjah.digital.gateway.GatewayProperties;
import ae.sharjah.digital.gateway.problem.Problems;
import ae.sharjah.digital.gateway.problem.Refusal;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** The filters in front of sessions and security, in their order; tracing has begun before them. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {
    private static final int AFTER_TRACING = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<SecurityHeadersFilter> securityHeaders(GatewayProperties properties) {
        return at(0, new SecurityHeadersFilter(properties.signIn().origin()));
    }

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestId() {
        return at(1, new RequestIdFilter());
    }

    @Bean
    FilterRegistrationBean<TraceFilter> trace(Tracer tracer) {
        return at(2, new TraceFilter(tracer));
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(GatewayProperties properties, Problems problems) {
        return at(3, new BodyLimitFilter(properties.limits().body(), problems));
    }

    /** Spring Security's firewall refuses addresses that two servers could read differently. */
    @Bean
    RequestRejectedHandler refusedAddresses(Problems problems) {
        return (request, response, rejected) ->
                problems.write(Refusal.of(HttpStatus.BAD_REQUEST, "address-refused"), request, response);
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int place, F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(AFTER_TRACING + place);
        return registration;
    }
}
