package ae.sharjah.digital.adapters.host.connection;

import ae.sharjah.digital.adapters.rest.RestConnectors;
import ae.sharjah.digital.adapters.spi.ConnectorFactory;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The connections and the protocols they may use. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {
    @Bean
    ConnectorFactory restConnectors() {
        return new RestConnectors();
    }

    @Bean
    Connections connections(AdaptersProperties properties, Environment settings, List<ConnectorFactory> connectors) {
        return new ConnectionFiles(
                        settings,
                        connectors.stream().map(ConnectorFactory::name).collect(Collectors.toSet()))
                .read(properties.connections());
    }
}
