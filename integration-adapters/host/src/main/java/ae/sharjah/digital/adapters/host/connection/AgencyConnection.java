package ae.sharjah.digital.adapters.host.connection;

import ae.sharjah.digital.adapters.spi.Connection;

/** A connection with the limits under which it is used. */
public record AgencyConnection(Connection connection, Limits limits, Breaker breaker, Retry retry) {
    public String id() {
        return connection.id();
    }

    public String agency() {
        return connection.agency();
    }
}
