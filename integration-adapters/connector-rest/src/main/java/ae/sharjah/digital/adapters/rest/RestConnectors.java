package ae.sharjah.digital.adapters.rest;

import ae.sharjah.digital.adapters.spi.Connection;
import ae.sharjah.digital.adapters.spi.Connector;
import ae.sharjah.digital.adapters.spi.ConnectorFactory;

/** Connections with {@code connector: rest}; they need the secret {@code apiKey}. */
public final class RestConnectors implements ConnectorFactory {
    @Override
    public String name() {
        return "rest";
    }

    @Override
    public Connector connect(Connection connection) {
        return new RestConnector(connection);
    }
}
