package ae.sharjah.digital.adapters.host;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Test doubles around the host, and the host's settings that name their addresses. */
@TestConfiguration(proxyBeanMethods = false)
class HostTestConfiguration {
    @Bean
    TestAgencies testAgencies() {
        return new TestAgencies();
    }

    @Bean
    TestRequestService testRequestService() {
        return new TestRequestService();
    }

    @Bean
    TestTopics testTopics() {
        return new TestTopics();
    }

    @Bean
    DynamicPropertyRegistrar addresses(TestAgencies agencies, TestRequestService requests) {
        return settings -> {
            settings.add("SANDBOX_URL", agencies::url);
            settings.add("REQUEST_URL", requests::url);
            settings.add("adapters.request-service.token-issuer", requests::issuer);
        };
    }
}
