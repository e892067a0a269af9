package ae.sharjah.digital.adapters.host.connection;

import ae.sharjah.digital.adapters.spi.ConnectorFactory;
import ae.sharjah.digital.connector.rest.RestConnectorFactory;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Configuration of the connections and the protocols they may use. */
@Configuration(proxyBeanMethods = false)
class ConnectionConfiguration {
    @Bean
    ConnectorFactory restConnectorFactory() {
        return new RestConnectorFactory();
    }

    @Bean
    Connections connections(AdaptersProperties properties, Environment settings, List<ConnectorFactory> connectors) {
        return new ConnectionFileReader(
                        settings,
                        connectors.stream().map(ConnectorFactory::name).collect(Collectors.toSet()))
                .read(properties.connections());
    }
}
