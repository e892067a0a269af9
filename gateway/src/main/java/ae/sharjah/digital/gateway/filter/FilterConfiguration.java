package ae.sharjah.digital.gateway.filter;

import ae.sharjah.digital.gateway.GatewayProperties;
import ae.sharjah.digital.gateway.limit.RateLimit;
import ae.sharjah.digital.gateway.route.RouteTable;
import ae.sharjah.digital.gateway.route.Trait;
import ae.sharjah.digital.platform.web.correlation.RequestIdFilter;
import ae.sharjah.digital.platform.web.http.BodyLimitFilter;
import ae.sharjah.digital.platform.web.problem.ProblemException;
import ae.sharjah.digital.platform.web.problem.ProblemWriter;
import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.Filter;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The filters in front of sessions and security, in their order; tracing has begun before them. */
@Configuration(proxyBeanMethods = false)
class FilterConfiguration {
    private static final int AFTER_TRACING = Ordered.HIGHEST_PRECEDENCE + 10;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

    @Bean
    FilterRegistrationBean<SecurityHeadersFilter> securityHeaders(GatewayProperties properties) {
        return at(0, new SecurityHeadersFilter(properties.signIn().origin()));
    }

    /**
     * Adds the valve after the one that Spring Boot adds, and so inside of it: what this valve writes, the outer one
     * leaves unchanged.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsOfTheServer(
            FilterRegistrationBean<SecurityHeadersFilter> securityHeaders,
            FilterRegistrationBean<RequestIdFilter> requestId,
            ProblemWriter problems) {
        var valve = new ProblemReportValve(
                problems,
                Objects.requireNonNull(requestId.getFilter()),
                Objects.requireNonNull(securityHeaders.getFilter()));
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(valve));
    }

    @Bean
    FilterRegistrationBean<RequestIdFilter> requestId() {
        return at(1, new RequestIdFilter(UuidCreator::getTimeOrderedEpoch));
    }

    @Bean
    FilterRegistrationBean<TraceFilter> trace(Tracer tracer) {
        return at(2, new TraceFilter(tracer));
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(GatewayProperties properties, RateLimit rates) {
        long usual = properties.limits().body().toBytes();
        long file = properties.limits().file().toBytes();
        return at(
                3,
                new BodyLimitFilter(
                        request -> RouteTable.find(request)
                                        .filter(route -> route.is(Trait.LARGE_BODY))
                                        .isPresent()
                                ? file
                                : usual,
                        rates::refuse));
    }

    @Bean
    FilterRegistrationBean<WellFormedFilter> wellFormed(RateLimit rates) {
        return at(4, new WellFormedFilter(rates));
    }

    @Bean
    FilterRegistrationBean<UnknownAddressFilter> unknownAddress(RateLimit rates, HttpFirewall firewall) {
        return at(5, new UnknownAddressFilter(rates, firewall));
    }

    /**
     * Refuses addresses that two servers could read differently. {@link WellFormedFilter} has already checked headers
     * and names of parameters, and distinguishes them from addresses. Spring Security's firewall would refuse them
     * late, while other code reads them, and quote them in the log.
     */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderValues(value -> true);
        firewall.setAllowedParameterNames(name -> true);
        return firewall;
    }

    @Bean
    RequestRejectedHandler refusedByTheFirewall(RateLimit rates) {
        return (request, response, rejected) -> rates.refuse(
                METHODS.contains(request.getMethod())
                        ? ProblemException.of(HttpStatus.BAD_REQUEST, "address-refused")
                        : ProblemException.of(HttpStatus.NOT_IMPLEMENTED, "not-implemented"),
                request,
                response);
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int place, F filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(AFTER_TRACING + place);
        return registration;
    }
}
