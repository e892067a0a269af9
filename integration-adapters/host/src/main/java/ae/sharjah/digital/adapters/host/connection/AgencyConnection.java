package ae.sharjah.digital.adapters.host.connection;

import ae.sharjah.digital.adapters.spi.Connection;

/** Connection with its call limits, circuit breaker settings and retry delays. */
public record AgencyConnection(Connection connection, CallLimits limits, BreakerSettings breaker, RetryBackoff retry) {
    public String id() {
        return connection.id();
    }

    public String agency() {
        return connection.agency();
    }
}
