package ae.sharjah.digital.connector.rest;

import ae.sharjah.digital.adapters.spi.Connection;
import ae.sharjah.digital.adapters.spi.Connector;
import ae.sharjah.digital.adapters.spi.ConnectorFactory;

/** Factory for connections with {@code connector: rest}, which require the secret {@code apiKey}. */
public final class RestConnectorFactory implements ConnectorFactory {
    @Override
    public String name() {
        return "rest";
    }

    @Override
    public Connector connect(Connection connection) {
        return new RestConnector(connection);
    }
}
